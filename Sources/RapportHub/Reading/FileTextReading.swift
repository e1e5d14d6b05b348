import RapportAttachments
import RapportBase
import RapportContent

/// Reads the texts of the files that a hub's entries name.
///
/// - Parameters:
///   - faulty: paths below the content folder to leave out, because problems with
///     them have already been reported.
///   - tree: where the content was read from.
///   - previous: texts read earlier, and the paths below the content folder of files
///     that may have changed since.
/// - Throws: any error of the tree.
func readFileTexts(
  _ hub: Hub, leavingOut faulty: Set<ByteText>, in tree: some ContentTree, _ reader: AttachmentReader,
  jobs: Int, reusing previous: (texts: FileTexts, changed: Set<ByteText>)? = nil
) async throws -> FileTexts {
  var files: [(path: ByteText, file: AttachmentReader.File)] = []
  var known = faulty
  var texts: [ByteText: AttachmentText] = [:]
  for entry in hub.entries {
    for (_, attachment) in hub.files(of: entry) {
      let path = "files/" + attachment.path
      guard let format = AttachmentFormat(path: path), known.insert(ByteText(path)).inserted else { continue }
      if let previous, !previous.changed.contains(ByteText(path)), let text = previous.texts[attachment] {
        texts[ByteText(attachment.path)] = text
        continue
      }
      let file = AttachmentReader.File(format, size: attachment.size) { try tree.read(path) }
      files.append((ByteText(attachment.path), file))
    }
  }
  let read = try await reader.texts(of: files.map(\.file), jobs: jobs)
  texts.merge(zip(files.map(\.path), read)) { _, new in new }
  return FileTexts(texts)
}
