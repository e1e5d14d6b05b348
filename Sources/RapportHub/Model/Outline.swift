import RapportBase

/// What a hub holds besides the texts below its entries' fields, and how all of that belongs together.
///
/// An object, so that what follows from it alone can be kept while somebody writes a text: hubs that share an outline
/// have the same settings, day, attachments and tables, and entries with the same fields and dead links.
public final class Outline: Sendable {
  let index: [EntryKey: EntryIndex]
  let ranges: [String: Range<EntryIndex>]
  /// For each entry, who refers to it.
  let incoming: [[Hub.Incoming]]
  /// Reviews that notes give: the last day on which an entry was called still right.
  let confirmed: [EntryKey: Day]
  /// Indices in `attachments`, by path. Strings are equal however their accents are encoded, so one may have several.
  let attachmentIndices: [String: [Int]]
  /// Most hubs have no wikilinks.
  let wikilinks: Lazy<WikilinkNames>

  init(
    index: [EntryKey: EntryIndex], ranges: [String: Range<EntryIndex>], incoming: [[Hub.Incoming]],
    confirmed: [EntryKey: Day], attachmentIndices: [String: [Int]], wikilinks: Lazy<WikilinkNames>
  ) {
    self.index = index
    self.ranges = ranges
    self.incoming = incoming
    self.confirmed = confirmed
    self.attachmentIndices = attachmentIndices
    self.wikilinks = wikilinks
  }
}

extension Hub {
  /// The same hub with entries that were read again, where they differ in the texts below their fields alone.
  ///
  /// - Returns: `nil` where an entry is another one than by that name before.
  func replacing(_ read: [Entry]) -> Hub? {
    var entries = entries
    for entry in read {
      guard let index = index(of: entry.key), entry.hasSameFields(as: entries[index]),
        deadLinks.areSame(in: entry)
      else { return nil }
      // References that may lead to several kinds are settled as before.
      let keys = entries[index].references.map(\.key)
      entries[index.position] = keys == entry.references.map(\.key) ? entry : entry.referring(to: keys)
    }
    return Hub(
      settings: settings, kinds: kinds, asOf: asOf, entries: entries, attachments: attachments,
      tables: tables, links: links, deadLinks: deadLinks, outline: outline)
  }
}

extension Entry {
  /// Whether both are the same but for the text below the fields.
  func hasSameFields(as other: Entry) -> Bool {
    kind === other.kind && path.isSame(as: other.path) && isBroken == other.isBroken
      && source[..<bodyOffset] == other.source[..<other.bodyOffset]
  }
}
