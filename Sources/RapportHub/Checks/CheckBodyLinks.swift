import RapportBase
import RapportContent
import RapportDiagnostics

/// Links and images in bodies: dead, unsafe, from elsewhere, or to what is retired.
@Sendable func checkBodyLinks(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  // Each guess looks at all that could be meant, so a file of dead links alone could take minutes.
  var guesses = mostComparisons
  return hub.entries.flatMap { entry in
    entry.body.references.compactMap { reference in
      let link = hub.resolve(reference.destination, from: entry)
      guesses -= comparisons(for: link, from: entry, hub)
      return finding(link, reference, entry, hub, guesses: guesses > 0)
    }
  }
}

/// How many names the guesses of one run may be compared with: about a second.
private let mostComparisons = 2_000_000

private func comparisons(for link: BodyLink, from entry: Entry, _ hub: Hub) -> Int {
  switch link {
  case .dead(let path) where path.hasPrefix("#"): entry.body.headings.count
  case .dead: hub.entries.count + hub.attachments.count
  case .entry(let index, let fragment) where !isKnown(fragment, in: hub.entries[index]):
    hub.entries[index].body.headings.count
  default: 0
  }
}

private func finding(
  _ link: BodyLink, _ reference: BodyReference, _ entry: Entry, _ hub: Hub, guesses: Bool
) -> Diagnostic? {
  let shown = reference.destination.prefix(80)
  switch link {
  case .unsafe(let scheme):
    return entry.finding(
      .unsafeURL, at: reference.position, "a link may not begin with “\(scheme.prefix(40)):”",
      help: "Use \(WebAddress.schemes.joined(separator: ", ")), or a path to another entry's file.")
  case .dead(let path):
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” leads nowhere",
      help: guesses ? deadLinkHelp(path, entry, hub) : linkHelp)
  case .external where reference.kind == .image:
    return entry.finding(
      .foreignImage, at: reference.position, "the picture “\(shown)” lies on another host, so it isn't shown",
      help: "Save it under files/ and write its path.")
  case .attachment(let path) where reference.kind == .image && !Attachments.isImage(path):
    return entry.finding(
      .foreignImage, at: reference.position, "“\(shown)” is no picture",
      help:
        "Pictures are \(Attachments.images.joined(separator: ", ")). Link to anything else without the “!”.")
  case .entry(let index, _) where hub.isRetired(hub.entries[index]) && !hub.isRetired(entry):
    return retired(hub.entries[index], reference, entry, hub)
  case .entry(let index, let fragment) where !isKnown(fragment, in: hub.entries[index]):
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” names a heading that isn't there",
      help: guesses ? headingGuess(fragment, hub.entries[index]) : linkHelp)
  default: return nil
  }
}

private func isKnown(_ fragment: String, in entry: Entry) -> Bool {
  fragment.utf8.count < 2 || entry.body.anchors[String(fragment.dropFirst())] != nil
}

private func headingGuess(_ fragment: String, _ entry: Entry) -> String {
  let ids = entry.body.headings.map(\.id)
  return ids.isEmpty
    ? "That text has no headings." : suggestion(for: String(fragment.dropFirst()), among: ids)
}

private func retired(
  _ target: Entry, _ reference: BodyReference, _ entry: Entry, _ hub: Hub
) -> Diagnostic {
  let next = hub.replacement(of: target)
  return entry.finding(
    .retiredLink, at: reference.position, "“\(target.title)” is retired",
    help: next.map { "Link to “\($0.title)” instead: \($0.path)" }
      ?? "Link to what took its place, or delete the link.")
}

private let linkHelp =
  "Link to the .md file of an entry, to a file under files/, or to an address that begins with https://"

private func deadLinkHelp(_ path: String, _ entry: Entry, _ hub: Hub) -> String {
  if path.hasPrefix("//") { return "Begin an address with https://" }
  if path.hasPrefix("#") {
    return headingGuess(path, entry)
  }
  if WebAddress(path) == .malformed {
    return "Copy the address again: it holds blanks or quotes, or lacks a host."
  }
  let parts = path.split(separator: "/")
  let name = String(parts.last ?? "").prefix { $0 != "#" }
  let slug = name.hasSuffix(".md") ? String(name.dropLast(3)) : String(name)
  if path.hasPrefix("files/") {
    let known = hub.attachments.map(\.path)
    return nearest(String(path.dropFirst(6)), among: known).map { "Did you mean “files/\($0)”?" }
      ?? "Put the file under files/, or correct the path."
  }
  let folder = parts.first.map(String.init) ?? ""
  let same = hub.kinds.first { $0.folder == folder && parts.count > 1 }
  if let same, !same.hasPages {
    return "\(same.pluralLabel) have no page to link to. Say in the text what it says."
  }
  let candidates = hub.entries.filter { $0.kind.hasPages && (same == nil || $0.kind.name == same?.name) }
  if let near = nearest(slug, among: candidates.map(\.slug)),
    let target = candidates.first(where: { $0.slug == near })
  {
    return "Did you mean “\(relativePath(to: target.path, from: entry.path))”?"
  }
  return linkHelp
}

/// How a file below the content folder is reached from another one.
func relativePath(to target: String, from source: String) -> String {
  var from = source.split(separator: "/").dropLast()[...]
  var to = target.split(separator: "/")[...]
  while let a = from.first, let b = to.first, a == b, to.count > 1 {
    from = from.dropFirst()
    to = to.dropFirst()
  }
  return String(repeating: "../", count: from.count) + to.joined(separator: "/")
}
