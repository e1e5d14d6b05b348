package import RapportBase
package import RapportContent
import RapportDiagnostics
import RapportHub

/// Where rows come from.
package enum ImportSource: Sendable {
  /// The bytes of a CSV file, or of a ZIP file with one.
  case file([UInt8])
  /// A folder with a CSV file, and with pages for its rows.
  case folder(any ContentTree)
}

/// What a table becomes in a hub: files that are ready to be written, and a report on every row.
package struct Import: Sendable {
  /// The report to print, line by line.
  package let report: [String]
  /// New files below the content folder, in order.
  package let files: [(path: String, bytes: [UInt8])]
  /// The text of `hub.yml` with the lines that the import adds; `nil` if it stays as it is.
  package let hubFile: [UInt8]?
  /// Questions that must be answered before anything is written.
  package let questions: [String]
  /// How many rows neither became a file nor match one that already exists.
  package let leftOutCount: Int

  /// - Parameters:
  ///   - source: the table, with pages for its rows if there are any.
  ///   - name: the source's name in messages.
  ///   - tree: the content that the files go into.
  /// - Throws: `ImportFault`; and the errors of reading the tree.
  package init(
    _ source: ImportSource, name: String, options: ImportOptions, into tree: some ContentTree, asOf: Day,
    jobs: Int
  ) async throws {
    var run = ImportRun(name: name, options: options, asOf: asOf, jobs: jobs)
    self = try await run.run(source, into: tree)
  }

  init(
    report: [String], files: [(path: String, bytes: [UInt8])], hubFile: [UInt8]?, questions: [String],
    leftOutCount: Int
  ) {
    self.report = report
    self.files = files
    self.hubFile = hubFile
    self.questions = questions
    self.leftOutCount = leftOutCount
  }

  /// Writes all files or none: if one can't be written, the others are removed again.
  ///
  /// - Throws: `FileError`
  package func write(to folder: FolderTree) throws {
    var written: [String] = []
    do {
      for file in files {
        try folder.create(file.path, file.bytes)
        written.append(file.path)
      }
      if let hubFile { try folder.replace("hub.yml", hubFile) }
    } catch {
      for path in written.reversed() { try? folder.remove(path) }
      throw error
    }
  }
}
