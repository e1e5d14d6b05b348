import RapportBase

extension TableShape {
  /// A table of the hub's own, with a month in each row, followed by numbers.
  ///
  /// - Parameter bytes: the file, whose first line names the columns.
  public static func custom(_ name: String, _ bytes: [UInt8]) -> TableShape {
    var reader = CSVReader(DecodedText(bytes).bytes)
    var names: [String] = []
    while names.isEmpty, let record = reader.next() {
      if !record.isBlank { names = record.cells.map { CellText.cleaned($0.text) } }
    }
    var seen: Set<String> = ["month"]
    return TableShape(name, values: names.filter { !$0.isEmpty && seen.insert($0).inserted })
  }
}
