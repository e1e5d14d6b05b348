/// Recognises lines below the data that aren't rows: totals, and notes that a program adds about the file.
package enum CSVFooter {
  /// - Parameter filled: how many of the record's cells aren't blank.
  package static func isFooter(_ record: CSVRecord, filled: Int) -> Bool {
    guard let first = record.cells.first(where: { !$0.isBlank })?.text else { return false }
    let key = ColumnKey.key(of: first)
    if totals.contains(key) {
      return record.cells.allSatisfy { $0.isBlank || $0.text == first || isNumber($0.text) }
    }
    guard filled <= 2 else { return false }
    return starts.contains { key.begins(with: $0) }
  }

  /// Whether a label marks a total: `Total`, `Grand Totals (5700 records)`, but not `Total Fitness (Leeds)`.
  package static func isTotal(_ label: some StringProtocol) -> Bool {
    var name = label[...]
    if name.last == ")", let bracket = name.lastIndex(of: "("), name[bracket...].contains(where: \.isNumber) {
      name = name[..<bracket]
    }
    return name.utf8.count <= 40 && totals.contains(ColumnKey.key(of: name))
  }

  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }

  private static let totals: Set<String> = [
    "total", "totals", "grandtotal", "grandtotals", "subtotal", "subtotals", "soustotal", "zwischensumme",
    "sum", "count", "summe", "gesamt", "anzahl",
    "gesamtsumme", "somme", "totalgeneral", "nombre", "rows", "records", "items",
  ]

  /// How such notes begin in exports from Salesforce, Google Analytics and others.
  private static let starts = [
    "grandtotals", "grandtotal", "totalrows", "totalrecords", "totalitems", "confidentialinformation",
    "copyright", "generatedon", "generatedby", "exportedon", "exportedfrom", "exportedby", "endofreport",
    "endoffile", "erstelltam", "exportiertam", "exportele", "pagetotal",
  ]
}
