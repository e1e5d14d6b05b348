import RapportBase

/// What people call the entries of one kind: slugs, titles, other names and
/// abbreviations, in the singular or plural.
package struct EntryNames: Sendable {
  /// In alphabetical order.
  package private(set) var slugs: [String]
  /// In the order of the entries given to `init`.
  package let titles: [String]
  private var slugsByName: [String: String]

  package init(_ entries: some Sequence<Entry>) {
    let entries = Array(entries)
    slugs = entries.map(\.slug).sorted()
    titles = entries.map(\.title)
    // Slugs win over titles, titles over other names, and the written form over its singular.
    let names =
      entries.map { ($0.slug, $0.slug) } + entries.map { ($0.title, $0.slug) }
      + entries.flatMap { entry in
        ["aliases", "titles", "abbreviation", "crm", "was"].flatMap(entry.texts).map { ($0, entry.slug) }
      }
    let squeezed = names.map { (WrittenName.squeezed($0.0), $0.1) }.filter { !$0.0.isEmpty }
    slugsByName = Dictionary(firstOf: squeezed + squeezed.map { (EntryNames.singular($0.0), $0.1) })
  }

  /// Adds another entry, under names that aren't taken yet.
  package mutating func add(_ name: String, slug: String) {
    let name = WrittenName.squeezed(name)
    if slugsByName[WrittenName.squeezed(slug)] == nil { slugs.append(slug) }
    for name in [WrittenName.squeezed(slug), name, EntryNames.singular(name)]
    where !name.isEmpty && slugsByName[name] == nil {
      slugsByName[name] = slug
    }
  }

  /// The slug of the entry that a word means, however it is spelled.
  package func slug(called word: String) -> String? {
    let names = [WrittenName.squeezed(WrittenName.bare(word)), WrittenName.squeezed(word)]
    return (names + names.map(EntryNames.singular)).lazy.compactMap { slugsByName[$0] }.first
  }

  /// The slug of the entry with exactly this name, without any text around it.
  package func slug(named name: String) -> String? {
    let name = WrittenName.squeezed(name)
    return slugsByName[name] ?? slugsByName[EntryNames.singular(name)]
  }

  /// The singular of an English word, roughly: two words that differ only in a plural ending become the same.
  package static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.ends(with: "s"), !word.ends(with: "ss") else { return word }
    if word.ends(with: "ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }
}
