import RapportBase
public import RapportContent

extension Hub {
  /// Resolves a link or an image in an entry's body.
  public func resolve(_ reference: BodyReference, from entry: Entry) -> BodyLink {
    reference.form == .path
      ? resolve(reference.destination, from: entry) : resolve(wikilink: reference.destination, from: entry)
  }

  /// Resolves `name`, `name#heading` or `#heading`, as Obsidian writes them.
  private func resolve(wikilink: String, from entry: Entry) -> BodyLink {
    let hash = wikilink.utf8.firstIndex(of: UInt8(ascii: "#")) ?? wikilink.endIndex
    let name = String(wikilink[..<hash])
    let heading = Self.heading(wikilink[hash...])
    if name.isEmpty {
      return entry.body.anchor(named: heading).map { .fragment("#" + $0) } ?? .dead(path: wikilink)
    }
    let targets = outline.wikilinks.value.targets(of: name)
    if targets.count > 1 { return .ambiguous(targets.map(path)) }
    switch targets.first {
    case .entry(let index):
      let anchor = heading.isEmpty ? "" : entries[index].body.anchor(named: heading) ?? heading
      return .entry(index, fragment: anchor.isEmpty ? "" : "#" + anchor)
    case .attachment(let path): return .attachment(path)
    case nil:
      if case .safe = WebAddress(wikilink) { return .external(wikilink) }
      return .dead(path: wikilink)
    }
  }

  /// The last heading in `#Part#Chapter`; empty for `#^paragraph`, since pages have no ids for paragraphs.
  private static func heading(_ fragment: Substring) -> String {
    let last = String(fragment.split(separator: "#").last ?? "")
    return last.hasPrefix("^") ? "" : last
  }

  private func path(_ target: WikilinkNames.Target) -> String {
    switch target {
    case .entry(let index): String(entries[index].path.dropLast(3))
    case .attachment(let path): "files/" + path
    }
  }

  /// What a wikilink without its own text shows: the entry's title, plus the heading as written in the link.
  public func title(of index: EntryIndex, for reference: BodyReference) -> String {
    let heading = reference.destination.utf8.firstIndex(of: UInt8(ascii: "#")).map {
      Self.heading(reference.destination[$0...])
    }
    let title = entries[index].title
    return heading.map { $0.isEmpty ? title : "\(title): \($0)" } ?? title
  }
}
