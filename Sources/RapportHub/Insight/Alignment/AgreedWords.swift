public import RapportBase

/// What entries say otherwise than when their teams agreed to them.
public struct AgreedWords: Sendable {
  /// A line of a text, or an item of a list.
  public struct Line: Sendable, Hashable {
    public enum Mark: Sendable, Hashable { case gone, new, same }

    public let mark: Mark
    public let text: String

    public init(_ mark: Mark, _ text: String) { (self.mark, self.text) = (mark, text) }
  }

  /// A field that changed, or the text below the fields.
  public struct Part: Sendable, Hashable {
    /// What pages call the field, in English; `nil` for the text.
    public let label: String?
    public let lines: [Line]

    public init(label: String?, lines: [Line]) { (self.label, self.lines) = (label, lines) }
  }

  private let parts: [EntryKey: [Part]]

  /// - Parameter parts: nothing in it for an entry that says the same, and no entry whose old words aren't known.
  public init(_ parts: [EntryKey: [Part]] = [:]) { self.parts = parts }

  /// What changed; `nil` if nobody knows the old words.
  public func parts(of key: EntryKey) -> [Part]? { parts[key] }
}

extension History {
  /// More entries than this that changed since they were agreed to aren't compared with their old words.
  private static let maxCompared = 50

  /// Up to when an entry's words are those that its teams agreed to.
  public struct AgreedMoment: Sendable, Hashable {
    public let path: ByteText
    /// Since 1970, in UTC.
    public let seconds: Int
  }

  /// The moment up to which each entry's words are those that its teams agreed to, for all that were committed later: the
  /// end of the day on which the last signature was recorded. In the hub's order.
  public func agreedMoments(_ hub: Hub) -> [AgreedMoment] {
    let changed = hub.indices.lazy.compactMap { index -> AgreedMoment? in
      let entry = hub.entries[index]
      guard hub.isLive(entry), let last = entry.signatures.compactMap(\.day).max(),
        let record = record(of: last, in: index), hasChanged(index, sinceRecorded: last)
      else { return nil }
      return AgreedMoment(path: ByteText(entry.path), seconds: (record.day.number + 1) * 86_400 - 1)
    }
    return Array(changed.prefix(History.maxCompared))
  }

  /// Whether an entry says something else than when the last team signed, as far as anybody can know: by its words, and
  /// otherwise by its commits.
  public func hasChangedSinceAgreed(_ index: EntryIndex, _ hub: Hub, _ words: AgreedWords) -> Bool {
    let entry = hub.entries[index]
    if let parts = words.parts(of: entry.key) { return !parts.isEmpty }
    guard let last = entry.signatures.compactMap(\.day).max() else { return false }
    return hasChanged(index, sinceRecorded: last)
  }
}
