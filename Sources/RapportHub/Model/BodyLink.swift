import RapportContent

/// Where a link or an image in a body leads.
public enum BodyLink: Sendable, Hashable {
  /// A page of the hub, by the entry's place in `Hub.entries`; the fragment is empty or `#id`.
  case entry(Int, fragment: String)
  /// A file, by its path below `files/`.
  case attachment(String)
  /// Another place on the same page.
  case fragment(String)
  /// An address outside.
  case external(String)
  /// Nowhere; `path` is what it was resolved to, below the content folder.
  case dead(path: String)
  /// A scheme that may not stand in a page.
  case unsafe(scheme: String)
}

extension Hub {
  /// Resolves what an entry's body links to. Paths are relative to the entry's file, as Git hosts read them.
  public func resolve(_ destination: String, from entry: Entry) -> BodyLink {
    switch WebAddress(destination) {
    case .safe: return .external(destination)
    case .unsafe(let scheme): return .unsafe(scheme: scheme)
    case .malformed: return .dead(path: destination)
    case .relative: break
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? "#" + parts[1] : ""
    let path = String(parts[0].prefix { $0 != "?" })
    if path.isEmpty { return fragmentLink(fragment, in: entry) }
    guard let target = contentPath(unescaped(path), from: entry.path) else { return .dead(path: destination) }
    if target.hasPrefix("files/") {
      let file = String(target.dropFirst(6))
      return attachmentPaths.contains(file) ? .attachment(file) : .dead(path: target)
    }
    guard target.hasSuffix(".md"), let key = entryKey(ofPath: target), let place = index[key],
      entries[place].path == target, entries[place].kind.hasPages
    else { return .dead(path: target) }
    return .entry(place, fragment: fragment)
  }

  private func fragmentLink(_ fragment: String, in entry: Entry) -> BodyLink {
    let id = unescaped(String(fragment.dropFirst()))
    let isKnown = id.isEmpty || entry.body.headings.contains { $0.id == id }
    return isKnown ? .fragment("#" + id) : .dead(path: fragment)
  }

  /// The kind by folder, the slug by file name.
  private func entryKey(ofPath path: String) -> EntryKey? {
    let parts = path.split(separator: "/")
    guard parts.count > 1, let kind = kinds.first(where: { $0.folder == parts[0] }), let name = parts.last
    else {
      return nil
    }
    return EntryKey(kind.name, String(name.dropLast(3)))
  }

  /// A path below the content folder, or `nil` when it leads out of it or begins with `/`.
  private func contentPath(_ path: String, from file: String) -> String? {
    guard !path.hasPrefix("/"), !path.contains("\\") else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Percent escapes undone; text that isn't UTF-8 then stays as it was.
  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
