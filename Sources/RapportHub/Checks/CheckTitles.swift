import RapportDiagnostics

/// Entries of a kind that are in use and have the same title: nobody knows which one to take.
///
/// Titles are compared by the words that slugs are made of, in which C++ and C# differ. A translation may be called like its
/// original, and what is listed by its day (a weekly meeting) like that of another day.
@Sendable func checkTitles(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.kinds.filter { $0.hasPages }.flatMap { kind -> [Diagnostic] in
    var first: [[UInt8]: Entry] = [:]
    return hub.live(kind.name).compactMap { entry in
      if entry["translates"] != nil { return nil }
      let title = SlugWords(entry.title).bytes
      guard !title.isEmpty else { return nil }
      let name = kind.isNewestFirst ? title + Array("-\(entry.order)".utf8) : title
      guard let other = first[name] else {
        first[name] = entry
        return nil
      }
      // Two files of one slug are an error already.
      if other.key == entry.key { return nil }
      return entry.finding(
        .sameTitle, on: "title", "another \(kind.name) is called the same: \(other.path)",
        help: "Make one of the two, or say in the titles how they differ.")
    }
  }
}
