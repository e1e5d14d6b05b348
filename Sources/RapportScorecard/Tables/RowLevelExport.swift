import RapportBase

/// Finds tables with a row per person or deal, which don't belong in a repository.
public enum RowLevelExport {
  /// Looks for signs that the rows of a CSV file are people or deals; `nil` if there are none.
  ///
  /// - Returns: the line and the column, both from 1, and what was found there.
  public static func sign(in bytes: [UInt8]) -> (line: Int, column: Int, what: String)? {
    let text = DecodedText(Array(bytes.prefix(1 << 18)))
    var reader = CSVReader(text.bytes)
    var count = 0
    while count < 500, let record = reader.next() {
      count += 1
      if let cell = record.cells.first(where: { isAddress($0.text) }) {
        return (cell.line, cell.column, "an e-mail address")
      }
      guard count <= 60, record.cells.count > 1 else { continue }
      let keys = record.cells.map { ColumnKey.key(of: $0.text) }
      let ids = keys.filter { identifiers.contains($0) }
      let names = keys.filter { people.contains($0) }
      // A table of totals may well have a column for emails, or one row per company.
      let isSum = keys.first == "month" || keys.first == "cohort"
      let hasRecord = !isSum && names.contains { records.contains($0) }
      if !ids.isEmpty && !names.isEmpty || names.count > 1 || hasRecord {
        let index = keys.firstIndex { identifiers.contains($0) || people.contains($0) } ?? 0
        let names = record.cells.filter {
          let key = ColumnKey.key(of: $0.text)
          return identifiers.contains(key) || people.contains(key)
        }.prefix(3).map { "“\(CellText.line($0.text).prefix(40))”" }
        let cell = record.cells[index]
        return (cell.line, cell.column, "the columns \(names.joined(separator: ", "))")
      }
    }
    return nil
  }

  /// Whether a text contains an email address such as `ann@example.com`.
  private static func isAddress(_ text: String) -> Bool {
    guard text.holds("@") else { return false }
    return text.split { $0.isWhitespace || "<>,;()\"'".contains($0) }.contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, let host = parts.last, !parts[0].isEmpty, parts[0].last != ":" else {
        return false
      }
      let labels = host.split(separator: ".", omittingEmptySubsequences: false)
      return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) > 1
    }
  }

  private static let identifiers: Set<String> = [
    "recordid", "dealid", "contactid", "opportunityid", "leadid", "accountid", "caseid", "datensatzid",
    "idopportunite",
    "pipedrivesystemid", "personid", "recordiddeal", "recordidcontact",
  ]

  /// Columns that are a sign on their own.
  private static let records: Set<String> = [
    "dealname", "opportunityname", "dealtitle", "dealtitel", "nomdelatransaction", "nomdelopportunite",
    "nombredelnegocio", "affairetitre", "firstname", "lastname", "vorname", "nachname", "prenom", "apellidos",
    "dealowner", "opportunityowner", "contactowner", "leadowner", "accountname", "companyaccount",
    "contactname",
  ]

  private static let people: Set<String> = [
    "dealname", "opportunityname", "accountname", "dealtitle", "firstname", "lastname", "email",
    "emailaddress",
    "companyname", "companyaccount", "contactname", "dealowner", "opportunityowner", "contactowner",
    "leadowner",
    "phonenumber", "dealtitel", "vorname", "nachname", "associatedcompany", "associatedcontact",
    "nomdelatransaction",
    "prenom", "nomdelopportunite", "nombredelnegocio", "affairetitre", "apellidos", "dealorganization",
    "dealcontactperson", "customername", "mobilephone",
  ]
}
