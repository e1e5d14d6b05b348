import RapportAttachments
import RapportDiagnostics

/// Reports files whose text search can't find.
@Sendable func checkFileTexts(_ context: CheckContext) -> [Diagnostic] {
  guard let texts = context.fileTexts else { return [] }
  return context.hub.entries.flatMap { entry in
    context.hub.files(of: entry).compactMap { field, file in
      guard case .unread(let reason)? = texts[file], let (why, help) = words(reason) else { return nil }
      return entry.finding(
        .unsearchableFile, on: field,
        "the text of “files/\(file.path.prefix(100))” can't be searched: \(why)", help: help)
    }
  }
}

/// Why the text could not be read, and what to do. `nil` if it isn't the file's fault, which is
/// reported once for all files.
private func words(_ reason: UnreadReason) -> (why: String, help: String)? {
  let instead = "or add the words that people search for to the entry."
  switch reason {
  case .encrypted:
    return ("it is protected, by a password or against copying", "Save it without protection, \(instead)")
  case .damaged:
    return (
      "it is damaged, or isn't the type of file that its name says",
      "Open it in the program that made it, save it again, and copy it here, \(instead)"
    )
  case .tooLarge: return ("it is too large", "Save a smaller one, \(instead)")
  case .tooSlow: return ("reading it takes too long", "Save it as a simpler file, \(instead)")
  case .noText:
    return ("there is no text in it, only pictures", "Run text recognition (OCR) on it, \(instead)")
  case .noProgram, .outOfTime: return nil
  }
}
