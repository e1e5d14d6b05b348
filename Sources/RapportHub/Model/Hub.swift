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
  let index: [EntryKey: Int]
  let ranges: [String: Range<Int>]
  /// For each entry, who refers to it.
  let incoming: [[Incoming]]
  /// Reviews that notes give: the last day on which an entry was called still right.
  let confirmed: [EntryKey: Day]
  let attachmentPaths: Set<String>

  /// A reference seen from where it leads.
  public struct Incoming: Sendable, Hashable {
    /// Index of the entry that refers.
    public var source: Int
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
  public func index(of key: EntryKey) -> Int? { index[key] }

  public func entry(_ key: EntryKey) -> Entry? { index[key].map { entries[$0] } }

  /// The entries of a kind, in order.
  public func entries(of kind: String) -> ArraySlice<Entry> {
    entries[ranges[kind] ?? 0..<0]
  }

  /// Who refers to the entry at an index in `entries`, by the kind's order.
  public func incoming(to position: Int) -> [Incoming] { incoming[position] }

  public func hasAttachment(_ path: String) -> Bool { attachmentPaths.contains(path) }

  /// Content that proves an objection's answer: what it names itself, then assets that name it.
  public func proof(of objection: Entry) -> [Entry] {
    var keys = objection.keys("proof")
    if let position = index[objection.key] {
      for reference in incoming[position] where reference.field == "objections" {
        let key = entries[reference.source].key
        if key.kind == "asset", !keys.contains(key) { keys.append(key) }
      }
    }
    return keys.compactMap { entry($0) }
  }
}
