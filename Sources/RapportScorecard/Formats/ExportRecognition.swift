import RapportBase

/// Finds out which export a file is, where its header is, and which separator it uses.
struct ExportRecognition {
  /// How many bytes at the start of a file are examined.
  private static let startLength = 1 << 20
  private static let maxHeaderOffset = 60

  let file: String
  let options: ExportOptions
  let names: ScorecardNames

  /// - Throws: `TakeProblem` if the file is no known export, or could be several.
  func header(of bytes: [UInt8]) throws(TakeProblem) -> ExportHeader {
    let formats = try formats()
    let found = candidates(Array(bytes.prefix(Self.startLength)), formats)
    var best: [ExportHeader] = []
    for header in found where header.hasMarks && !isForeign(header) {
      guard let index = best.firstIndex(where: { $0.format.name == header.format.name }) else {
        best.append(header)
        continue
      }
      if header.score > best[index].score { best[index] = header }
    }
    guard let header = best.first else { throw unknown(found) }
    guard best.count == 1 else {
      let labels = best.map(\.format.label).joined(separator: " or ")
      throw TakeProblem(
        file, line: header.line, "it may be \(labels)",
        help: "Say which it is: \(best.map { "--as \($0.format.name)" }.joined(separator: " or ")).")
    }
    try check(header)
    return header
  }

  private func formats() throws(TakeProblem) -> [ExportFormat] {
    guard let name = options.format else { return ExportFormat.all }
    guard let format = ExportFormat.named(name) else {
      throw TakeProblem(
        file, "“\(name)” isn't a known export",
        help: suggestion(for: name, among: ExportFormat.all.map(\.name)))
    }
    return [format]
  }

  private func candidates(_ start: [UInt8], _ formats: [ExportFormat]) -> [ExportHeader] {
    var found: [ExportHeader] = []
    for separator in CSVReader.Separator.allCases {
      var reader = CSVReader(start, separator: separator)
      var count = 0
      while count < Self.maxHeaderOffset, let record = reader.next() {
        count += 1
        guard record.cells.count > 1 else { continue }
        let row = ExportHeader.Row(record)
        for format in formats {
          let own = names.settings.columns[format.name] ?? []
          let mapping = options.mapping + own.map { ($0.column, $0.role) }
          let header = ExportHeader(format, row, separator, mapping: mapping)
          if header.score + header.repeated.count > 0 { found.append(header) }
        }
      }
    }
    return found
  }

  /// Whether a column shows that the file comes from another program, or is another export of this one.
  private func isForeign(_ header: ExportHeader) -> Bool {
    guard options.format == nil else { return false }
    let keys = Set(header.cells.map(ColumnKey.key))
    let isPipedrive = header.cells.contains { $0.begins(with: "Deal - ") || $0.begins(with: "Affaire - ") }
    if isPipedrive, header.format.name != ExportFormat.pipedriveDeals.name { return true }
    let foreign: [String] =
      switch header.format.name {
      case "salesforce-opportunities": ["recordid", "dealstage", "fromstage", "tostage"]
      case "salesforce-leads": ["recordid", "lifecyclestage", "datensatzid", "lifecyclephase"]
      case "salesforce-history": ["recordid"]
      default: []
      }
    return foreign.contains { keys.contains($0) }
  }

  private func check(_ header: ExportHeader) throws(TakeProblem) {
    for (column, role) in options.mapping {
      guard ExportHeader.offset(of: column, header.cells, header.cells.map(ColumnKey.key)) != nil else {
        throw TakeProblem(
          file, line: header.line, "no column is called “\(column)”",
          help: suggestion(for: column, among: header.cells.filter { !$0.isEmpty }))
      }
      let roles = header.format.roles.map(\.rawValue)
      guard role.isEmpty || roles.contains(role) else {
        throw TakeProblem(
          file, line: header.line, "a column of \(header.format.label) can't be “\(role)”",
          help: suggestion(for: role, among: roles))
      }
    }
    for role in header.format.roles {
      guard let columns = header.repeated[role], let first = columns.first else { continue }
      throw TakeProblem(
        file, line: header.line, column: nil,
        "\(columns.count) columns are called “\(first.name)”, and one of them must be \(role.rawValue)",
        help: "Say which: --map \"\(first.name)=\(role.rawValue)\" for the first, "
          + "--map \"\(first.name) (2)=\(role.rawValue)\" for the second.")
    }
    for role in header.format.marks + header.format.required where header[role] == nil {
      let known = header.format.columns.first { $0.role == role }?.names.first ?? role.rawValue
      throw TakeProblem(
        file, line: header.line, "it is \(header.format.label), but has no column “\(known)”",
        help: "Export it with that column, or say which column it is: --map \"COLUMN=\(role.rawValue)\".")
    }
  }

  private func unknown(_ found: [ExportHeader]) -> TakeProblem {
    guard let near = found.max(by: { $0.score < $1.score }), near.score > 1 else {
      return TakeProblem(
        file, "its columns don't match any known export",
        help:
          "Known exports: \(ExportFormat.all.map(\.label).joined(separator: ", ")). Say what its columns are: "
          + "--as \(ExportFormat.all[0].name) --map \"COLUMN=ROLE\" …")
    }
    let missing = near.format.marks.first { near[$0] == nil && near.repeated[$0] == nil } ?? .name
    let column = near.format.columns.first { $0.role == missing }?.names.first ?? missing.rawValue
    return TakeProblem(
      file, line: near.line,
      "its columns don't match any known export; \(near.format.label) comes closest, but it has no “\(column)”",
      help: "Export it with that column, or say which one it is: --as \(near.format.name) "
        + "--map \"COLUMN=\(missing.rawValue)\"")
  }
}
