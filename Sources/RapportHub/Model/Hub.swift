public import RapportBase
public import RapportScorecard

/// All entries, linked: the one value from which pages, exports and checks are made.
public struct Hub: Sendable {
  public let settings: HubSettings
  public let kinds: [Kind]
  /// The day on which freshness is judged.
  public let asOf: Day
  /// By kind in declared order, then stages by their order, all else by slug.
  public let entries: [Entry]
  /// Files that content may refer to, by path below `files/`, in byte order.
  public let attachments: [Attachment]
  /// The tables of numbers, by path.
  public let tables: [DataTable]
  /// What a check of links knows of its addresses.
  public let links: LinkTable
  /// Addresses that it found dead.
  public let deadLinks: DeadLinks
  /// The same object in hubs that differ in the texts below fields alone.
  public let outline: Outline

  /// A reference seen from where it leads.
  public struct Incoming: Sendable, Hashable {
    /// The entry that refers.
    public var source: EntryIndex
    /// The field in which it does.
    public var field: String
  }

  /// A file below `files/`.
  public struct Attachment: Sendable, Hashable {
    /// Below `files/`.
    public var path: String
    /// In bytes.
    public var size: Int
  }
}

extension Hub {
  /// The index in `entries` of the entry with a key.
  public func index(of key: EntryKey) -> EntryIndex? { outline.index[key] }

  /// The entry with this key, as references name it.
  public func entry(_ key: EntryKey) -> Entry? { index(of: key).map { entries[$0] } }

  /// The entries of a kind, in order.
  public func entries(of kind: String) -> ArraySlice<Entry> {
    entries[indices(of: kind)]
  }

  /// The indices of all entries.
  public var indices: Range<EntryIndex> { EntryIndex(0)..<EntryIndex(entries.count) }

  /// The indices of a kind's entries.
  public func indices(of kind: String) -> Range<EntryIndex> {
    outline.ranges[kind] ?? EntryIndex(0)..<EntryIndex(0)
  }

  /// Who refers to the entry at an index in `entries`, by the kind's order.
  public func incoming(to index: EntryIndex) -> [Incoming] { outline.incoming[index] }

  /// The index in `attachments` of the file that a path means: the one with the same bytes, or else the one that differs
  /// only by how accented letters are encoded, as macOS and Linux do it differently.
  ///
  /// - Parameter path: below `files/`.
  func attachmentIndex(of path: String) -> Int? {
    guard let indices = outline.attachmentIndices[path] else { return nil }
    return indices.first { attachments[$0].path.utf8.elementsEqual(path.utf8) } ?? indices.first
  }

  /// The file that a path below `files/` means. Links to it take its own path: only its own bytes find it on a server.
  public func attachment(_ path: String) -> Attachment? {
    attachmentIndex(of: path).map { attachments[$0] }
  }

  /// Content that proves an objection's answer: what it names itself, then what names it in `objections`, a sentence
  /// to quote and something to send in turn.
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

  /// The objections whose answer an entry proves: what it names itself, then what names it as its proof.
  public func objections(provedBy index: EntryIndex) -> [Entry] {
    let own = entries[index].keys("objections")
    let others = incoming(to: index).filter { $0.field == "proof" }.map { entries[$0.source].key }
      .filter { $0.kind == "objection" && !own.contains($0) }
    return (own + others).compactMap { entry($0) }
  }
}
