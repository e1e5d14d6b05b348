import RapportBase
import RapportContent

/// Where a link or an image in a body points.
public enum BodyLink: Sendable, Hashable {
  /// A page of the hub; the fragment is empty or `#id`.
  case entry(EntryIndex, fragment: String)
  /// A file, by its path below `files/`.
  case attachment(String)
  /// A heading of the same page, or its top.
  case fragment(String)
  /// An address outside the hub.
  case external(String)
  /// Nowhere. `path` is what the link resolved to: a path below the content folder, or the link as written.
  case dead(path: String)
  /// A wikilink that could mean several targets: their paths, in the form wikilinks use.
  case ambiguous([String])
  /// An address with a scheme that pages may not link to.
  case unsafe(scheme: String)
}

extension Hub {
  /// Resolves a link destination in an entry's body. Paths are relative to the entry's file, as on Git hosts.
  public func resolve(_ destination: String, from entry: Entry) -> BodyLink {
    switch WebAddress(destination) {
    case .safe: return .external(destination)
    case .unsafe(let scheme): return .unsafe(scheme: scheme)
    case .malformed: return .dead(path: destination)
    case .relative: break
    }
    // UTF-8 bytes rather than characters: finding character boundaries is slow, and every
    // link is resolved several times.
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) ?? destination.endIndex
    let fragment = String(destination[hash...])
    let path = String(Substring(destination.utf8[..<hash].prefix { $0 != UInt8(ascii: "?") }))
    if path.isEmpty { return fragmentLink(fragment, in: entry) }
    guard let target = contentPath(LinkPath.unescaped(path), from: entry.path) else {
      return .dead(path: destination)
    }
    if target.begins(with: "files/") {
      let file = String(decoding: target.utf8.dropFirst(6), as: UTF8.self)
      return attachment(file).map { .attachment($0.path) } ?? .dead(path: target)
    }
    guard target.ends(with: ".md"), let key = entryKey(ofPath: target), let found = index(of: key),
      entries[found].path == target, entries[found].kind.hasPages
    else { return .dead(path: target) }
    let anchor = anchor(fragment, in: entries[found])
    return .entry(found, fragment: anchor.map { $0.isEmpty ? "" : "#" + $0 } ?? fragment)
  }

  private func fragmentLink(_ fragment: String, in entry: Entry) -> BodyLink {
    anchor(fragment, in: entry).map { .fragment("#" + $0) } ?? .dead(path: fragment)
  }

  /// The id of the heading that a fragment such as `#id` points to; empty for the top of the page; `nil` if
  /// there is no such heading.
  func anchor(_ fragment: String, in entry: Entry) -> String? {
    let id = LinkPath.unescaped(String(fragment.unicodeScalars.dropFirst()))
    return id.isEmpty ? "" : entry.body.anchors[id]
  }

  /// Kind from the folder, slug from the file name.
  private func entryKey(ofPath path: String) -> EntryKey? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    guard parts.count > 1, let name = parts.last,
      let kind = kinds.first(where: { $0.folder.utf8.elementsEqual(parts[0]) })
    else { return nil }
    return EntryKey(kind.name, String(Substring(name.dropLast(3))))
  }

  /// The path below the content folder, or `nil` if it leads out of the folder, starts
  /// with `/` or has a backslash.
  private func contentPath(_ path: String, from file: String) -> String? {
    guard path.utf8.first != UInt8(ascii: "/"), !path.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    let slash = UInt8(ascii: "/")
    var target = Array(file.utf8[..<(file.utf8.lastIndex(of: slash) ?? file.startIndex)])
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        if target.isEmpty { return nil }
        target.removeSubrange((target.lastIndex(of: slash) ?? 0)...)
      } else {
        if !target.isEmpty { target.append(slash) }
        target += part
      }
    }
    return String(decoding: target, as: UTF8.self)
  }
}
