public import RapportBase
public import RapportScorecard

/// All entries, linked: the one value that pages, exports and checks are made from.
public struct Hub: Sendable {
  /// The settings in `hub.yml`.
  public let settings: HubSettings
  /// The built-in kinds, including fields that `hub.yml` adds, then the kinds that it declares.
  public let kinds: [Kind]
  /// The day for which freshness and expiry are judged.
  public let asOf: Day
  /// By kind in declared order; within a kind by its order field, then by slug.
  public let entries: [Entry]
  /// Files that content may refer to, by path below `files/`, in byte order.
  public let attachments: [Attachment]
  /// The tables of numbers, by path.
  public let tables: [DataTable]
  /// What the link checker last found out about the hub's external addresses.
  public let links: LinkTable
  /// The addresses that it found dead.
  public let deadLinks: DeadLinks
  /// The same object in hubs that differ only in body text.
  public let outline: Outline

  /// A reference, seen from the entry it points to.
  public struct Incoming: Sendable, Hashable {
    /// The entry that contains the reference.
    public var source: EntryIndex
    /// The field that contains the reference.
    public var field: String
  }

  /// A file below `files/`.
  public struct Attachment: Sendable, Hashable {
    /// Path below `files/`.
    public var path: String
    /// Size in bytes.
    public var size: Int
  }
}

extension Hub {
  /// The index in `entries` of the entry with a key; `nil` if there is none.
  public func index(of key: EntryKey) -> EntryIndex? { outline.index[key] }

  /// The entry with a key; `nil` if there is none.
  public func entry(_ key: EntryKey) -> Entry? { index(of: key).map { entries[$0] } }

  /// The entries of a kind, in the order of `entries`.
  public func entries(of kind: String) -> ArraySlice<Entry> {
    entries[indices(of: kind)]
  }

  /// The indices of all entries.
  public var indices: Range<EntryIndex> { EntryIndex(0)..<EntryIndex(entries.count) }

  /// The indices of a kind's entries.
  public func indices(of kind: String) -> Range<EntryIndex> {
    outline.ranges[kind] ?? EntryIndex(0)..<EntryIndex(0)
  }

  /// The references to the entry at an index in `entries`, in the order of the entries that refer to it.
  public func incoming(to index: EntryIndex) -> [Incoming] { outline.incoming[index] }

  /// The index in `attachments` of the file that a path means: the one with the same bytes, or otherwise the
  /// one that differs only in how accented letters are encoded, which macOS and Linux do differently.
  ///
  /// - Parameter path: below `files/`.
  func attachmentIndex(of path: String) -> Int? {
    guard let indices = outline.attachmentIndices[path] else { return nil }
    return indices.first { attachments[$0].path.utf8.elementsEqual(path.utf8) } ?? indices.first
  }

  /// The file that a path below `files/` means. Link to it by its own `path`: a server finds
  /// it only by those exact bytes.
  public func attachment(_ path: String) -> Attachment? {
    attachmentIndex(of: path).map { attachments[$0] }
  }

  /// Entries that prove an objection's answer: first those the objection names, then those that name the
  /// objection in `objections`. Sentences to quote alternate with things to send.
  public func proof(of objection: Entry) -> [Entry] {
    var keys = objection.keys("proof")
    if let index = index(of: objection.key) {
      let sources = incoming(to: index).filter { $0.field == "objections" }.map { entries[$0.source].key }
      let lists = [sources.filter { $0.kind != "proof" }, sources.filter { $0.kind == "proof" }]
      for turn in 0..<sources.count {
        for list in lists where turn < list.count && !keys.contains(list[turn]) { keys.append(list[turn]) }
      }
    }
    return keys.compactMap { entry($0) }
  }

  /// The objections whose answer an entry proves: first those it names, then those
  /// that name it as their proof.
  public func objections(provedBy index: EntryIndex) -> [Entry] {
    let own = entries[index].keys("objections")
    let others = incoming(to: index).filter { $0.field == "proof" }.map { entries[$0.source].key }
      .filter { $0.kind == "objection" && !own.contains($0) }
    return (own + others).compactMap { entry($0) }
  }
}
