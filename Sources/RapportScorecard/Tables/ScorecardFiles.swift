import RapportBase

/// The table files of a hub, with rows from exports added.
public struct ScorecardFiles: Sendable {
  /// The folder of the tables, below the content folder.
  public static let folder = "data"

  private let read: @Sendable (String) throws -> [UInt8]?
  private var old: [String: [UInt8]] = [:]
  private var new: [String: [UInt8]] = [:]
  /// What has been added so far, with the export it came from.
  private var added: [(table: TakenTable, file: String)] = []
  /// What changed, one sentence per line.
  public private(set) var report: [String] = []

  /// - Parameter read: returns the bytes of a file below the content folder; `nil` if there is none.
  public init(read: @escaping @Sendable (String) throws -> [UInt8]?) {
    self.read = read
  }

  /// Adds the rows of an export to the tables.
  ///
  /// - Throws: `TakeProblem`, or any error of reading.
  public mutating func add(_ take: ScorecardTake, file: String, allowsFewer: Bool) throws {
    try checkOverlap(take.tables, file: file)
    for table in take.tables {
      let path = ScorecardFiles.path(table.shape)
      let bytes = try new[path] ?? read(path)
      if new[path] == nil, let bytes { old[path] = bytes }
      let merge = try TableMerge(
        try bytes.map { try ScorecardFiles.rows($0, table.shape, path) } ?? [], table, file: file,
        allowsFewer: allowsFewer, running: Month(take.asOf))
      new[path] = merge.bytes
      guard table.shape != .taken else { continue }
      let counts = [
        (merge.newCount, "new"), (merge.changedCount, "changed"), (merge.goneCount, "gone"),
        (merge.unchangedCount, "kept"),
      ]
      let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      report.append("  → \(path): \(words.isEmpty ? "empty" : words)")
    }
  }

  /// Rejects two exports with the same numbers: the second would replace the first.
  private mutating func checkOverlap(_ tables: [TakenTable], file: String) throws(TakeProblem) {
    for table in tables where table.shape != .taken {
      if let other = added.first(where: { $0.table.overlaps(table) }) {
        throw TakeProblem(
          file, "\(other.file) has numbers of the same months for \(ScorecardFiles.path(table.shape))",
          help: "Export all rows into one file. Of two, the second would replace the first.")
      }
    }
    added += tables.filter { $0.shape != .taken }.map { ($0, file) }
  }

  /// Files that are new or whose bytes changed, sorted by path.
  public var changed: [(path: String, bytes: [UInt8])] {
    new.filter { old[$0.key] != $0.value }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The path of a table's file, below the content folder.
  public static func path(_ shape: TableShape) -> String { "\(folder)/\(shape.name).csv" }

  private static func rows(_ bytes: [UInt8], _ shape: TableShape, _ path: String) throws(TakeProblem)
    -> [[String]]
  {
    var reader = CSVReader(UnicodeText.utf8(bytes), separator: .comma)
    let header = reader.next()?.cells.map(\.text) ?? []
    guard header == shape.header else {
      throw TakeProblem(
        path, line: 1, "its columns aren't \(shape.header.joined(separator: ", "))",
        help: "Correct the first line, or delete the file: it is written again.")
    }
    var rows: [[String]] = []
    for record in reader where !record.isBlank {
      guard record.cells.count == shape.columns.count else {
        throw TakeProblem(
          path, line: record.line,
          "the row has \(counted(record.cells.count, "cell", "cells")), not \(header.count)",
          help: "Correct the row, or delete it.")
      }
      rows.append(record.cells.map(\.text))
    }
    return rows
  }
}
