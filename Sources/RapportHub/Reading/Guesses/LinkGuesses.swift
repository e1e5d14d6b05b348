import RapportBase
import RapportContent

/// Suggests what a dead link may have meant, written as it has to be in the entry's file. Every suggestion is
/// a working link.
///
/// All link targets are listed once. Names are looked up; only a name without a match is compared with each
/// target in turn, within a limit.
struct LinkGuesses {
  private let hub: Hub
  private var guesser = Guesser()
  /// Attachments by their path and by their name, ignoring case.
  private let filesByPath: [String: String]
  private let filesByName: [String: String]
  private let filePaths: [String]
  /// Entries with pages, by squeezed slug and title; also by `kind/…` within one kind.
  private let entriesByName: [String: EntryIndex]
  private let slugs: [String]
  private var slugsByKind: [String: [String]] = [:]
  /// Answers given for the last entry asked about: a pasted body often repeats the same dead links.
  private var known: (path: String, helps: [String: String]) = ("", [:])

  init(_ hub: Hub) {
    self.hub = hub
    filePaths = hub.attachments.map(\.path)
    filesByPath = Dictionary(firstOf: filePaths.map { ($0.lowercased(), $0) })
    filesByName = Dictionary(firstOf: filePaths.map { (LinkGuesses.name($0).lowercased(), $0) })
    let linked = hub.indices.filter { hub.entries[$0].kind.hasPages }
    let bySlug = linked.map { (hub.entries[$0], WrittenName.squeezed(hub.entries[$0].slug), $0) }
    let byTitle = linked.map { (hub.entries[$0], WrittenName.squeezed(hub.entries[$0].title), $0) }
    entriesByName = Dictionary(
      firstOf: (bySlug + byTitle).flatMap { entry, name, index in
        name.isEmpty ? [] : [(name, index), ("\(entry.kind.name)/\(name)", index)]
      })
    slugs = linked.map { hub.entries[$0].slug }
    for index in linked {
      slugsByKind[hub.entries[index].kind.name, default: []].append(hub.entries[index].slug)
    }
  }

  /// Help for a destination that leads nowhere.
  mutating func help(for destination: String, from entry: Entry) -> String {
    if known.path != entry.path { known = (entry.path, [:]) }
    if let help = known.helps[destination] { return help }
    let help = newHelp(for: destination, from: entry)
    known.helps[destination] = help
    return help
  }

  private mutating func newHelp(for destination: String, from entry: Entry) -> String {
    if destination.hasPrefix("//") || destination.lowercased().hasPrefix("www.") {
      return "Begin an address with https://"
    }
    if destination.utf8.count > LinkGuesses.maxLength { return LinkGuesses.general }
    if WebAddress(destination) == .malformed {
      return "Copy the address again: it contains spaces or quotes, or has no host."
    }
    let hash = destination.firstIndex(of: "#") ?? destination.endIndex
    let fragment = LinkPath.unescaped(String(destination[hash...].dropFirst()))
    let path = LinkPath.unescaped(String(destination[..<hash].prefix { $0 != "?" }))
    if path.isEmpty { return headingHelp(fragment, in: entry, path: "") }
    let parts = LinkGuesses.parts(path)
    guard let name = parts.last else { return LinkGuesses.general }
    if let kind = kind(of: parts), !kind.hasPages {
      return "\(kind.pluralLabel) have no page to link to. Write what it says in the text."
    }
    let isFile =
      parts.dropLast().contains("files") || Attachments.allowed.contains(Attachments.suffix(of: name))
    let guess =
      isFile
      ? file(parts, from: entry) : page(parts, from: entry).map { withFragment($0, fragment, from: entry) }
    if let guess { return "Did you mean “\(guess)”?" }
    if isFile { return "Put the file under files/, or correct the path." }
    return LinkGuesses.looksLikeHost(parts[0], path) ? "Begin an address with https://" : LinkGuesses.general
  }

  /// Help for a fragment that matches no heading of an entry.
  ///
  /// - Parameter path: the path to the entry as the link writes it; empty if an entry links to itself.
  mutating func headingHelp(_ fragment: String, in entry: Entry, path: String) -> String {
    if let id = heading(like: fragment, in: entry) {
      return "Did you mean “\(path)#\(LinkPath.escaped(id))”?"
    }
    let ids = entry.body.headings.lazy.map(\.id)
    return ids.isEmpty ? "That text has no headings: link to the page alone." : someKnown(ids)
  }

  /// Help for a name in `[[…]]` that matches nothing.
  mutating func wikilinkHelp(for name: String) -> String {
    guesser.nearest(name, among: hub.outline.wikilinks.value.written).map { "Did you mean [[\($0)]]?" }
      ?? "Write the file name of an entry without .md, its title, or the name of a file under files/."
  }

  /// The longest destination, in bytes, that could be a typo.
  private static let maxLength = 1000

  private static let general =
    "Link to the .md file of an entry, to a file under files/, or to an address that begins with https://"

  // MARK: Parts

  /// The folders and the name in a path, without `.` and `..` and without the name of the content folder.
  private static func parts(_ path: String) -> [String] {
    var parts = path.split { $0 == "/" || $0 == "\\" }.map { String($0).trimmed }.filter {
      !["", ".", ".."].contains($0)
    }
    if let content = parts.lastIndex(of: "content"), content + 1 < parts.count {
      parts.removeFirst(content + 1)
    }
    if parts.count > 1,
      ["index.html", "index.md", "index.htm", "_index.md", "readme.md"].contains(
        parts[parts.count - 1].lowercased())
    {
      parts.removeLast()
    }
    return parts
  }

  private static func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// The kind whose folder a path names, in the singular or plural.
  private func kind(of parts: [String]) -> Kind? {
    for part in parts.dropLast().reversed() {
      let name = WrittenName.squeezed(part)
      let kind = hub.kinds.first { kind in
        [kind.folder, kind.name, kind.label, kind.pluralLabel].contains { WrittenName.squeezed($0) == name }
      }
      if let kind { return kind }
    }
    return nil
  }

  /// Whether a path begins with a host name rather than a file name: `example.com/prices`.
  private static func looksLikeHost(_ first: String, _ path: String) -> Bool {
    let labels = first.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, path.hasPrefix(first), let last = labels.last, (2...6).contains(last.utf8.count)
    else {
      return false
    }
    return !["md", "mdx", "html", "htm", "php", "aspx"].contains(last.lowercased())
      && labels.allSatisfy {
        !$0.isEmpty
          && $0.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0 | 32) }
      }
  }

  // MARK: Guesses

  private mutating func file(_ parts: [String], from entry: Entry) -> String? {
    let below =
      parts.firstIndex(of: "files").map { parts[($0 + 1)...].joined(separator: "/") }
      ?? parts.joined(separator: "/")
    let name = parts[parts.count - 1]
    let found =
      filesByPath[below.lowercased()] ?? filesByName[name.lowercased()]
      ?? guesser.nearest(below, among: filePaths)
    guard let found else { return nil }
    let guess = LinkPath.written(to: "files/" + found, from: entry.path)
    return hub.resolve(guess, from: entry) == .attachment(found) ? guess : nil
  }

  private mutating func page(_ parts: [String], from entry: Entry) -> (index: EntryIndex, path: String)? {
    guard let index = entryIndex(parts) else { return nil }
    let guess = LinkPath.written(to: hub.entries[index].path, from: entry.path)
    guard case .entry(index, _) = hub.resolve(guess, from: entry) else { return nil }
    return (index, guess)
  }

  private mutating func entryIndex(_ parts: [String]) -> EntryIndex? {
    let slug = LinkGuesses.withoutMark(WrittenName.bare(parts[parts.count - 1]))
    let name = WrittenName.squeezed(slug)
    let kind = kind(of: parts)
    if let kind, let index = entriesByName["\(kind.name)/\(name)"] { return index }
    if let index = entriesByName[name] { return index }
    if let kind, let near = guesser.nearest(slug, among: slugsByKind[kind.name] ?? []) {
      return hub.index(of: EntryKey(kind.name, near))
    }
    return guesser.nearest(slug, among: slugs).flatMap { entriesByName[WrittenName.squeezed($0)] }
  }

  /// Notion exports append 32 hexadecimal digits to each name.
  private static func withoutMark(_ name: String) -> String {
    guard let space = name.lastIndex(where: { $0 == " " || $0 == "-" }) else { return name }
    let mark = name[name.index(after: space)...].utf8
    let isHex = mark.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return mark.count == 32 && isHex ? String(name[..<space]) : name
  }

  private mutating func withFragment(
    _ page: (index: EntryIndex, path: String), _ fragment: String, from entry: Entry
  ) -> String {
    guard !fragment.isEmpty, let id = heading(like: fragment, in: hub.entries[page.index]) else {
      return page.path
    }
    return "\(page.path)#\(LinkPath.escaped(id))"
  }

  /// The id of the heading that a fragment means, however it is spelled.
  private mutating func heading(like fragment: String, in entry: Entry) -> String? {
    let headings = entry.body.headings
    guard guesser.mayCompare(3 * headings.count) else { return nil }
    let name = WrittenName.squeezed(fragment)
    if let same = headings.first(where: {
      WrittenName.squeezed($0.id) == name || WrittenName.squeezed($0.text) == name
    }) {
      return same.id
    }
    if let near = guesser.nearest(fragment, among: headings.map(\.id)) { return near }
    // The heading may have got longer since.
    let longer = name.utf8.count > 3 ? headings.filter { WrittenName.squeezed($0.id).hasPrefix(name) } : []
    return longer.count == 1 ? longer[0].id : nil
  }
}
