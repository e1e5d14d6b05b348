import RapportAttachments
import RapportBase
import RapportContent

/// Reads the texts of the files that a hub's entries name.
///
/// - Parameters:
///   - faulty: paths below the content folder that are left out: what is wrong with them is reported already.
///   - tree: where the content was read.
/// - Throws: what the tree throws.
func readFileTexts(
  _ hub: Hub, leavingOut faulty: Set<ByteText>, in tree: some ContentTree, _ reader: AttachmentReader,
  jobs: Int
) async throws -> FileTexts {
  var files: [(path: ByteText, file: AttachmentReader.File)] = []
  var known = faulty
  for entry in hub.entries {
    for (_, attachment) in hub.files(of: entry) {
      let path = "files/" + attachment.path
      guard let format = AttachmentFormat(path: path), known.insert(ByteText(path)).inserted else { continue }
      let file = AttachmentReader.File(format, size: attachment.size) { try tree.read(path) }
      files.append((ByteText(attachment.path), file))
    }
  }
  let texts = try await reader.texts(of: files.map(\.file), jobs: jobs)
  return FileTexts(Dictionary(firstOf: zip(files.map(\.path), texts)))
}
