/// A table that libcmark took for a paragraph.
struct Table {
  /// The paragraph; or the heading, if a `---` right below made one of it.
  let node: CMarkNode
  let alignments: [TableAlignment]
  /// Cells of each row, the header first; indices of `TableSet.pieces`.
  var rows: [Range<Int>] = []
  /// The piece with the lines above the header, which stay a paragraph.
  var lead: Int?
  /// The piece with the lines after a lazy one.
  var trail: Int?
  /// Whether a rule follows.
  var endsWithRule = false
}
