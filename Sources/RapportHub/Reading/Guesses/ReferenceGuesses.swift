import RapportBase

/// Suggests what an author may have meant by a word that is no entry's slug.
///
/// The names of a kind's entries are listed once, when they are first needed.
struct ReferenceGuesses {
  private let entries: [Entry]
  private let kinds: [Kind]
  private var guesser = Guesser()
  private var names: [String: EntryNames] = [:]
  /// Cached, so that a persona that was renamed is looked for only once, however many entries refer to it.
  private var known: [Question: String] = [:]

  private struct Question: Hashable {
    var key: EntryKey
    var otherKinds: [String]
    var field: String
    var allowsAll: Bool
  }

  init(_ entries: [Entry], kinds: [Kind]) {
    (self.entries, self.kinds) = (entries, kinds)
  }

  /// Help for a word that isn't a slug of the expected kind. If it names no entry of that
  /// kind, all kinds are searched.
  mutating func help(for reference: Entry.Reference, allowsAll: Bool) -> String {
    let key = reference.key
    let question = Question(
      key: key, otherKinds: reference.otherKinds, field: reference.field, allowsAll: allowsAll)
    if let help = known[question] { return help }
    let help =
      key.kind.isEmpty
      ? anyKindHelp(key.slug)
      : help(key.slug, [key.kind] + reference.otherKinds, reference.field, allowsAll: allowsAll)
    known[question] = help
    return help
  }

  private mutating func help(
    _ word: String, _ kinds: [String], _ field: String, allowsAll: Bool
  ) -> String {
    if allowsAll, ["all", "any", "every", "everyone", "everybody", "everything"].contains(squeezed(word)) {
      return "Did you mean “all”?"
    }
    if let slug = exact(word, kinds) { return "Did you mean “\(slug)”?" }
    let parts = WrittenName.several(word)
    if parts.count > 1 {
      let shown = parts.prefix(12).map { exact($0, kinds) ?? $0 }.joined(separator: ", ")
      return "Put several in brackets:  \(field): [\(shown.prefix(120))]"
    }
    let all =
      kinds.count == 1 ? names[kinds[0]]?.slugs ?? [] : kinds.flatMap { names[$0]?.slugs ?? [] }.sorted()
    guard !all.isEmpty else {
      return "There is none yet. Add it with  rapport new \(kinds[0]) \"\(word.prefix(60))\""
    }
    let name = WrittenName.bare(word)
    let near =
      guesser.nearest(name, among: all) ?? guesser.nearest(Slug.make(from: name), among: all)
      ?? guesser.nearest(name, among: kinds.flatMap { names[$0]?.titles ?? [] }).flatMap { exact($0, kinds) }
    if let near { return "Did you mean “\(near)”?" }
    return someKnown(all)
  }

  private mutating func anyKindHelp(_ text: String) -> String {
    let parts = text.split(whereSeparator: { $0 == "/" }).map { WrittenName.squeezed(String($0)) }
    let written = parts.count > 1 ? parts[parts.count - 2] : ""
    let kind = kinds.first { kind in
      [kind.name, kind.folder, kind.label, kind.pluralLabel].contains { WrittenName.squeezed($0) == written }
    }
    let others = kinds.filter { !$0.isAppendOnly && $0 !== kind }
    for kind in [kind].compactMap(\.self) + others {
      if let slug = exact(text, kind.name) { return "Did you mean “\(kind.name)/\(slug)”?" }
    }
    let names = kinds.map(\.name)
    if parts.count > 1, let near = kind?.name ?? nearest(written, among: names) {
      return "Did you mean “\(near)/\(WrittenName.bare(text).prefix(60))”?"
    }
    return "Write kind/slug, as in objection/too-expensive. Kinds are \(names.joined(separator: ", "))."
  }

  private mutating func exact(_ word: String, _ kinds: [String]) -> String? {
    // Not lazy: the names of every kind must be listed, even if the first kind knows the word.
    kinds.map { exact(word, $0) }.compactMap(\.self).first
  }

  /// The slug of the entry that a word means, however it is spelled.
  private mutating func exact(_ word: String, _ kind: String) -> String? {
    if names[kind] == nil { names[kind] = EntryNames(entries.filter { $0.kind.name == kind }) }
    return names[kind]?.slug(called: word)
  }

  private func squeezed(_ word: String) -> String { WrittenName.squeezed(WrittenName.bare(word)) }
}
