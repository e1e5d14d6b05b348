import RapportBase
import RapportContent
import RapportDiagnostics

/// Whether attachments are what their names say, judged by their first bytes alone.
struct AttachmentCheck {
  /// Checks each file, on several cores. If the tree knows only names and sizes, only the size is checked.
  ///
  /// - Parameters:
  ///   - previous: an earlier result; only files that it doesn't have and those in
  ///     `changed` are checked again.
  ///   - changed: paths below the content folder.
  /// - Throws: any error of the tree.
  static func findings(
    _ attachments: [Hub.Attachment], in tree: some ContentTree, jobs: Int, reusing previous: ParsedContent?,
    changed: Set<ByteText>
  ) async throws -> [Diagnostic] {
    var known = Set(previous?.layout.attachments.lazy.map { ByteText("files/" + $0.path) } ?? [])
    known.subtract(changed)
    let new = attachments.filter { !known.contains(ByteText("files/" + $0.path)) }
    let there = Set(attachments.lazy.map { ByteText("files/" + $0.path) })
    let kept = (previous?.attachmentFindings ?? []).filter {
      known.contains(ByteText($0.file)) && there.contains(ByteText($0.file))
    }
    return try await kept + findings(new, in: tree, jobs: jobs)
  }

  private static func findings(
    _ attachments: [Hub.Attachment], in tree: some ContentTree, jobs: Int
  ) async throws -> [Diagnostic] {
    try await inParallel(attachments, jobs: jobs) { attachment in
      let path = "files/" + attachment.path
      guard let start = try tree.start(of: path, upTo: FileSignature.length) else { return nil }
      if let fault = fault(of: path, start[...]) { return fault }
      guard Attachments.suffix(of: path) == "csv" else { return nil }
      return try tree.start(of: path, upTo: 1 << 18).flatMap { TableReading.rowLevel($0, path: path) }
    }.compactMap { $0 }
  }

  private static func fault(of path: String, _ start: ArraySlice<UInt8>) -> Diagnostic? {
    if start.isEmpty {
      return Diagnostic(
        .emptyFile, in: path, "the file is empty (0 bytes)",
        help: "Copy the original here again, or delete it.")
    }
    if let program = FilePointer.program(of: start) {
      return Diagnostic(
        .lfsPointer, in: path, "this is a \(program.name) pointer, not the file itself", help: program.help
      )
    }
    let suffix = Attachments.suffix(of: path)
    guard !FileSignature.fits(start, suffix: suffix) else { return nil }
    let found = FileSignature.of(start)
    return Diagnostic(
      .wrongFileType, in: path,
      "the name ends in .\(suffix), and the file is \(found?.name ?? "something else")",
      help: help(found, path, suffix: suffix))
  }

  private static func help(_ found: FileSignature?, _ path: String, suffix: String) -> String {
    let again = "Open it in the program that made it, save it as .\(suffix), and copy it here again."
    guard let found, let usual = found.suffixes.first else { return again }
    guard Attachments.allowed.contains(usual) else {
      return "It may be a sign-in page that was saved under the file's name. Download the file again."
    }
    // A ZIP file's first bytes don't say which Office program wrote it.
    if usual == "zip" { return again }
    let name = path.split(separator: "/").last ?? ""
    return "Call it \(name.dropLast(suffix.utf8.count + 1)).\(usual), or save it as .\(suffix) again."
  }
}
