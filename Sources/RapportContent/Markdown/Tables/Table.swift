/// A table that libcmark took for a paragraph.
struct Table {
  /// The paragraph, or the heading if a `---` directly below turned it into one.
  let node: CMarkNode
  let alignments: [TableAlignment]
  /// The cells of each row, header first, as indices in `TableSet.pieces`.
  var rows: [Range<Int>] = []
  /// The piece with the lines above the header, which remain a paragraph.
  var lead: Int?
  /// The piece with the lines after a lazy line.
  var trail: Int?
  /// Whether a rule follows.
  var endsWithRule = false
}
