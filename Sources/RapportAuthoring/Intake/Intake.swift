public import RapportContent
public import RapportDiagnostics
public import RapportHub

/// Carried files beside the content that they would become part of.
public struct Intake: Sendable {
  public let files: [SubmittedFile]
  /// What is wrong with them, as a check would report it after they are written: everything in the files themselves,
  /// and the errors that they cause elsewhere.
  public let diagnostics: [Diagnostic]

  /// - Throws: `IntakeFault` for what may not come in at all, and what reading the tree throws.
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

  /// Writes each file anew. What is there already stays as it is.
  public func write(to folder: FolderTree) throws {
    for file in files { try folder.create(file.path, file.bytes) }
  }

  /// A folder that is a link would lead out of the content.
  private static func checkLocation(_ path: String, _ items: [TreeItem]) throws(IntakeFault) {
    for item in items {
      if item.path == path {
        throw IntakeFault(
          message: "\(path) is there already",
          help: "It was taken in before, or is called as something else is.")
      }
      if item.kind != .file, path.hasPrefix(item.path + "/") {
        throw IntakeFault(
          message: "\(item.path) is no folder of the content, but leads elsewhere",
          help: "Make it a folder first.")
      }
    }
  }
}
