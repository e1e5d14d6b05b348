import RapportBase
import RapportContent
import RapportDiagnostics
import RapportScorecard

/// A CSV file that was read from the content folder outside `files/`.
///
/// Immutable. It is a class only so that a table kept from an earlier read can be recognised by identity.
final class ParsedTable: Sendable {
  let path: String
  /// `nil` if the file isn't a table of numbers.
  let table: DataTable?
  let diagnostics: [Diagnostic]

  init(path: String, table: DataTable?, diagnostics: [Diagnostic]) {
    self.path = path
    self.table = table
    self.diagnostics = diagnostics
  }
}

/// Reads the tables of numbers below `data/`, and rejects any file that has a row per person or deal.
enum TableReading {
  /// The folder of tables, below the content folder.
  static let folder = ScorecardFiles.folder

  /// - Parameters:
  ///   - files: the folder's CSV files, with their sizes in bytes.
  ///   - previous: an earlier result; only files that it doesn't have and those in `changed` are read.
  /// - Throws: any error of the tree.
  static func tables(
    _ files: [(path: String, size: Int)], in tree: some ContentTree, jobs: Int,
    reusing previous: ParsedContent?,
    changed: Set<ByteText>?
  ) async throws -> [ParsedTable] {
    guard !files.isEmpty else { return [] }
    let known = Dictionary(
      (changed == nil ? [] : previous?.tables ?? []).map { (ByteText($0.path), $0) },
      uniquingKeysWith: { first, _ in first })
    return try await inParallel(files.map { TableFile($0) }, jobs: jobs) { file in
      let path = ByteText(file.path)
      if let before = known[path], changed?.contains(path) == false { return before }
      return try read(file, in: tree)
    }
  }

  private struct TableFile: Sendable {
    let path: String
    let size: Int

    init(_ file: (path: String, size: Int)) { (path, size) = file }
  }

  private static func read(_ file: TableFile, in tree: some ContentTree) throws -> ParsedTable {
    let parts = file.path.parts(at: "/")
    let isTable = parts.count == 2 && parts[0] == folder
    guard file.size <= largestTableFile else {
      let found = Diagnostic(
        .fileTooLarge, in: file.path, "the table is larger than \(largestTableFile >> 20) MB",
        help:
          "Tables of numbers have one row per month. Is this an export of your CRM? Keep those outside the repository."
      )
      return ParsedTable(path: file.path, table: nil, diagnostics: [found])
    }
    let bytes = try tree.read(file.path)
    if let found = rowLevel(bytes, path: file.path) {
      return ParsedTable(path: file.path, table: nil, diagnostics: [found])
    }
    guard isTable, let name = parts.last.map({ String($0.dropLast(4)) }) else {
      return ParsedTable(path: file.path, table: nil, diagnostics: [])
    }
    let shape = TableShape.named(name) ?? .custom(name, bytes)
    let (table, diagnostics) = DataTableReader.read(bytes, shape, path: file.path)
    return ParsedTable(path: file.path, table: table, diagnostics: diagnostics)
  }

  /// The finding about a file with a row per person or deal; `nil` if it isn't one.
  static func rowLevel(_ bytes: [UInt8], path: String) -> Diagnostic? {
    guard let sign = RowLevelExport.sign(in: bytes) else { return nil }
    return Diagnostic(
      .rowLevelExport, in: path, at: SourcePosition(line: sign.line, column: sign.column),
      "the file contains people or deals: it has \(sign.what)",
      help:
        "Move it out of the repository, and take only its totals with  rapport scorecard take  . If it was committed, "
        + "remove it from the history as well.")
  }
}
