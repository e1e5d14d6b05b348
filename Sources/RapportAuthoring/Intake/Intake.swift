public import RapportBase
public import RapportContent
public import RapportDiagnostics
import RapportHub

/// Submitted files, checked together with the content that they would become part of.
public struct Intake: Sendable {
  /// The files, as they were submitted.
  public let files: [SubmittedFile]
  /// Faults, as a check would report them once the files are written: everything in the files themselves, and
  /// the errors that they cause elsewhere.
  public let diagnostics: [Diagnostic]

  /// - Throws: `IntakeFault` for a file that is refused; and the errors of reading the tree.
  public init(_ files: [SubmittedFile], into tree: some ContentTree, asOf: Day, jobs: Int) async throws {
    self.files = files
    let items = try tree.list()
    for file in files { try Intake.checkLocation(file.path, items) }
    let before = try await readHub(tree, asOf: asOf, jobs: jobs).diagnostics
    let added = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let after = try await readHub(OverlayTree(tree, adding: added), asOf: asOf, jobs: jobs).diagnostics
    let known = Set(before)
    diagnostics = after.filter { found in
      added[found.file] != nil || (found.severity == .error && !known.contains(found))
    }
  }

  /// Writes each file. A file that already exists is left as it is.
  ///
  /// - Throws: `FileError`, also for a file that already exists.
  public func write(to folder: FolderTree) throws {
    for file in files { try folder.create(file.path, file.bytes) }
  }

  /// Refuses locations that are taken, or below a link: a folder that is a link could lead out of the
  /// content.
  private static func checkLocation(_ path: String, _ items: [TreeItem]) throws(IntakeFault) {
    for item in items {
      if item.path.isSame(as: path) {
        throw IntakeFault(
          message: "\(path) exists already",
          help: "It was added before, or another entry has the same name.")
      }
      if item.kind != .file, path.begins(with: item.path + "/") {
        throw IntakeFault(
          message: "\(item.path) is a link to a folder elsewhere, not a folder of the content",
          help: "Replace the link with a folder first.")
      }
    }
  }
}
