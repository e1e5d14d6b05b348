import RapportBase
import RapportContent
import RapportDiagnostics
import RapportScorecard

/// Joins entries into a hub, in one pass over all references.
struct Linking {
  let settings: HubSettings
  let kinds: [Kind]
  let asOf: Day
  private(set) var diagnostics: [Diagnostic] = []

  init(settings: HubSettings, kinds: [Kind], asOf: Day) {
    self.settings = settings
    self.kinds = kinds
    self.asOf = asOf
  }

  mutating func link(_ unsorted: [Entry], attachments: [Hub.Attachment], tables: [DataTable] = []) -> Hub {
    var entries = sorted(unsorted)
    var index = [EntryKey: EntryIndex](minimumCapacity: entries.count)
    for (position, entry) in entries.enumerated() {
      if let first = index[entry.key] {
        duplicate(entry, of: entries[first])
      } else {
        index[entry.key] = EntryIndex(position)
      }
    }
    settleKinds(&entries, index)
    var guesses = ReferenceGuesses(entries, kinds: kinds)
    var incoming = [[Hub.Incoming]](repeating: [], count: entries.count)
    for (source, entry) in entries.enumerated() {
      for reference in entry.references {
        guard let target = index[reference.key] else {
          unknown(reference, in: entry, &guesses)
          continue
        }
        let link = Hub.Incoming(source: EntryIndex(source), field: reference.field)
        if incoming[target].last != link { incoming[target.position].append(link) }
      }
    }
    let links = LinkTable(tables.first { $0.shape == .links })
    return Hub(
      settings: settings, kinds: kinds, asOf: asOf, entries: entries, attachments: attachments,
      tables: tables.filter { $0.shape != .links }, links: links,
      deadLinks: DeadLinks(links, of: entries, asOf: asOf),
      outline: Outline(
        index: index, ranges: ranges(entries), incoming: incoming, confirmed: confirmations(entries, index),
        attachmentIndices: Dictionary(grouping: attachments.indices) { attachments[$0].path },
        wikilinks: Lazy { [entries] in WikilinkNames(entries: entries, attachments: attachments) }))
  }

  /// Resolves references that allow several kinds to the first kind with an entry of that slug.
  private func settleKinds(_ entries: inout [Entry], _ index: [EntryKey: EntryIndex]) {
    for (position, entry) in entries.enumerated() {
      guard entry.references.contains(where: { !$0.otherKinds.isEmpty && index[$0.key] == nil }) else {
        continue
      }
      let keys = entry.references.map { reference in
        let others = reference.otherKinds.lazy.map { EntryKey($0, reference.key.slug) }
        return index[reference.key] == nil
          ? others.first { index[$0] != nil } ?? reference.key : reference.key
      }
      if keys != entry.references.map(\.key) { entries[position] = entry.referring(to: keys) }
    }
  }

  private func sorted(_ entries: [Entry]) -> [Entry] {
    let ranks = Dictionary(firstOf: kinds.enumerated().map { ($1.name, $0) })
    let keyed = entries.map { entry in
      (rank: ranks[entry.kind.name] ?? 0, order: entry.order, entry: entry)
    }
    return keyed.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.order != b.order { return a.order < b.order }
      if a.entry.slug != b.entry.slug {
        return a.entry.slug.utf8.lexicographicallyPrecedes(b.entry.slug.utf8)
      }
      return a.entry.path.utf8.lexicographicallyPrecedes(b.entry.path.utf8)
    }.map(\.entry)
  }

  private func ranges(_ entries: [Entry]) -> [String: Range<EntryIndex>] {
    var ranges: [String: Range<EntryIndex>] = [:]
    for (position, entry) in entries.enumerated() {
      let start = ranges[entry.kind.name]?.lowerBound ?? EntryIndex(position)
      ranges[entry.kind.name] = start..<EntryIndex(position + 1)
    }
    return ranges
  }

  /// A `still-right` note counts as a review of every entry it is about.
  private func confirmations(_ entries: [Entry], _ index: [EntryKey: EntryIndex]) -> [EntryKey: Day] {
    var days: [EntryKey: Day] = [:]
    for entry in entries where entry.kind.isAppendOnly && entry.text("what") == "still-right" {
      guard let day = entry.date("date"), day <= asOf else { continue }
      for key in entry.keys("about") {
        if index[key] != nil { days[key] = max(days[key] ?? day, day) }
      }
    }
    return days
  }

  private mutating func duplicate(_ entry: Entry, of first: Entry) {
    diagnostics.append(
      Diagnostic(
        .duplicateSlug, in: entry.path,
        "another \(entry.kind.name) is already called “\(entry.slug)”: \(first.path)",
        help: "Rename one of the two files: the file name is the address, whatever folder it is in."))
  }

  private mutating func unknown(
    _ reference: Entry.Reference, in entry: Entry, _ guesses: inout ReferenceGuesses
  ) {
    let kinds = ([reference.key.kind] + reference.otherKinds).map(\.withArticle).joined(separator: " or ")
    let word = "“\(reference.key.slug.prefix(60))”"
    let allowsAll = entry.kind.field(reference.field)?.allowsAll ?? false
    diagnostics.append(
      Diagnostic(
        .unknownReference, in: entry.path, at: reference.position,
        reference.key.kind.isEmpty
          ? "\(word) doesn't say what kind it is"
          : "\(word) isn't \(kinds)\(InvisibleCharacter.reason(in: reference.key.slug))",
        help: guesses.help(for: reference, allowsAll: allowsAll)))
  }
}
