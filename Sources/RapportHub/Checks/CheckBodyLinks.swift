import RapportBase
import RapportContent
import RapportDiagnostics

/// Reports links and images in bodies that are dead, unsafe, loaded from another site,
/// or point to something retired.
@Sendable func checkBodyLinks(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  var guesses: LinkGuesses?
  return hub.entries.flatMap { entry in
    entry.body.references.compactMap { reference in
      finding(hub.resolve(reference, from: entry), reference, entry, hub, &guesses)
    }
  }
}

/// - Parameter guesses: created for the first dead link; most hubs have none.
private func finding(
  _ link: BodyLink, _ reference: BodyReference, _ entry: Entry, _ hub: Hub, _ guesses: inout LinkGuesses?
) -> Diagnostic? {
  if reference.form != .path,
    let finding = wikilinkFinding(link, reference, entry, hub, &guesses)
  {
    return finding
  }
  if reference.kind == .image, let finding = pictureFinding(link, reference, entry) { return finding }
  let shown = reference.destination.prefix(80)
  switch link {
  case .unsafe(let scheme): return unlinked(scheme, reference, entry)
  case .dead:
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” leads nowhere",
      help: guess(&guesses, hub) { $0.help(for: reference.destination, from: entry) })
  case .entry(let index, _) where hub.isRetired(hub.entries[index]) && !hub.isRetired(entry):
    return retired(hub.entries[index], reference, entry, hub)
  case .entry(let index, let fragment) where !isKnown(fragment, in: hub.entries[index]):
    let target = hub.entries[index]
    let path = LinkPath.written(to: target.path, from: entry.path)
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” links to a heading that doesn't exist",
      help: guess(&guesses, hub) {
        $0.headingHelp(LinkPath.unescaped(String(fragment.dropFirst())), in: target, path: path)
      })
  default: return nil
  }
}

private func pictureFinding(_ link: BodyLink, _ reference: BodyReference, _ entry: Entry) -> Diagnostic? {
  let shown = reference.destination.prefix(80)
  switch link {
  case .external:
    return entry.finding(
      .foreignImage, at: reference.position, "the picture “\(shown)” is on another host, so it isn't shown",
      help: "Save it under files/ and use its path here.")
  case .attachment(let path) where !Attachments.isImage(path):
    return entry.finding(
      .foreignImage, at: reference.position, "“\(shown)” isn't a picture",
      help:
        "Pictures are \(Attachments.images.joined(separator: ", ")). Link to anything else without the “!”.")
  case .attachment where reference.alt.utf8.allSatisfy({ $0 <= 32 }):
    return entry.finding(
      .imageWithoutAlt, at: reference.position,
      "the picture “\(shown)” has no description for people who can't see it",
      help: "Describe the picture in a few words: "
        + (reference.form == .path ? "`![what it shows](…)`." : "`![[…|what it shows]]`."))
  default: return nil
  }
}

func guess(
  _ guesses: inout LinkGuesses?, _ hub: Hub, _ ask: (inout LinkGuesses) -> String
) -> String {
  var listed = guesses ?? LinkGuesses(hub)
  guesses = nil
  defer { guesses = listed }
  return ask(&listed)
}

/// Reports a link with a scheme that pages don't allow. Its text is shown without the link.
private func unlinked(_ scheme: String, _ reference: BodyReference, _ entry: Entry) -> Diagnostic {
  let help: String
  if reference.kind == .image {
    help = "Save it under files/ and use its path here."
  } else if scheme.utf8.count == 1 || scheme == "file" {
    help = "A path on your computer works nowhere else. Put the file under files/ and link to it there."
  } else if let near = scheme == "mail" || scheme == "email"
    ? "mailto" : nearest(scheme, among: WebAddress.schemes)
  {
    let rest = reference.destination.utf8.drop { $0 != UInt8(ascii: ":") }.prefix(80)
    help = "Did you mean “\(near)\(String(decoding: rest, as: UTF8.self))”?"
  } else {
    help =
      "Use \(WebAddress.schemes.joined(separator: ", ")), or a path to another entry's file."
  }
  let what = reference.kind == .image ? "picture isn't shown" : "text is shown without a link"
  return entry.finding(
    .unlinkedAddress, at: reference.position,
    "the \(what): an address can't begin with “\(scheme.prefix(40)):”", help: help)
}

private func isKnown(_ fragment: String, in entry: Entry) -> Bool {
  fragment.utf8.count < 2 || entry.body.anchors[String(fragment.dropFirst())] != nil
}

private func retired(
  _ target: Entry, _ reference: BodyReference, _ entry: Entry, _ hub: Hub
) -> Diagnostic {
  let next = hub.replacement(of: target)
  return entry.finding(
    .retiredLink, at: reference.position, "“\(target.title)” is retired",
    help: next.map {
      "Link to “\($0.title)” instead:  \(LinkPath.written(to: $0.path, from: entry.path))"
    }
      ?? "Link to its replacement, or delete the link.")
}
