import RapportBase

/// Everything a hub holds apart from its entries' body texts, and how it is linked.
///
/// It is an object so that whatever is derived from it alone can be kept while somebody edits a body. Hubs
/// that share an outline have the same settings, day, attachments, tables and dead links, and entries with
/// the same fields.
public final class Outline: Sendable {
  let index: [EntryKey: EntryIndex]
  let ranges: [String: Range<EntryIndex>]
  /// For each entry, the references to it.
  let incoming: [[Hub.Incoming]]
  /// Reviews recorded in notes: the last day on which each entry was reported as still right.
  let confirmed: [EntryKey: Day]
  /// Indices in `attachments`, by path. Strings compare equal however accents are encoded,
  /// so one path may have several.
  let attachmentIndices: [String: [Int]]
  /// Lazy, because most hubs have no wikilinks.
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
  /// The same hub with some entries read again, provided only their bodies changed.
  ///
  /// - Returns: `nil` if an entry is new or differs in anything but its body.
  func replacing(_ read: [Entry]) -> Hub? {
    var entries = entries
    for entry in read {
      guard let index = index(of: entry.key), entry.hasSameFields(as: entries[index]),
        deadLinks.areSame(in: entry)
      else { return nil }
      // References that may lead to several kinds keep the kind they were resolved to.
      let keys = entries[index].references.map(\.key)
      entries[index.position] = keys == entry.references.map(\.key) ? entry : entry.referring(to: keys)
    }
    return Hub(
      settings: settings, kinds: kinds, asOf: asOf, entries: entries, attachments: attachments,
      tables: tables, links: links, deadLinks: deadLinks, outline: outline)
  }
}

extension Entry {
  /// Whether two versions of an entry differ only in the body.
  func hasSameFields(as other: Entry) -> Bool {
    kind === other.kind && path.isSame(as: other.path) && isBroken == other.isBroken
      && source[..<bodyOffset] == other.source[..<other.bodyOffset]
  }
}
