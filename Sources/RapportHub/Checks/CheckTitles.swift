import RapportDiagnostics

/// Reports live entries of a kind that have the same title: nobody knows which one to use.
///
/// Titles are compared by the words their slugs are made from, which tell C++ from C#. A
/// translation may have the same title as its original, and entries ordered by day (a weekly
/// meeting) the same as those of another day.
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
      // Two files with the same slug are already an error.
      if other.key == entry.key { return nil }
      return entry.finding(
        .sameTitle, on: "title", "another \(kind.name) has the same title: \(other.path)",
        help: "Merge the two, or say in the titles how they differ.")
    }
  }
}
