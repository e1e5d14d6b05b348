public import RapportBase

/// How entries differ from what their teams agreed to.
public struct AgreedWords: Sendable {
  /// A line of a text or an item of a list, with how it changed.
  public struct Line: Sendable, Hashable {
    /// Whether the line was removed, added or kept.
    public enum Mark: Sendable, Hashable { case gone, new, same }

    public let mark: Mark
    public let text: String

    public init(_ mark: Mark, _ text: String) { (self.mark, self.text) = (mark, text) }
  }

  /// A changed field, or the changed body.
  public struct Part: Sendable, Hashable {
    /// The field's English label; `nil` for the body.
    public let label: String?
    /// The lines or items of both versions, in order.
    public let lines: [Line]

    public init(label: String?, lines: [Line]) { (self.label, self.lines) = (label, lines) }
  }

  private let parts: [EntryKey: [Part]]

  /// - Parameter parts: an empty list for an entry that hasn't changed, no key for an entry
  ///   whose old version is unknown.
  public init(_ parts: [EntryKey: [Part]] = [:]) { self.parts = parts }

  /// What has changed; `nil` if the agreed version is unknown.
  public func parts(of key: EntryKey) -> [Part]? { parts[key] }
}

extension History {
  /// The most changed entries that are compared with the version their teams agreed to.
  private static let maxCompared = 50

  /// The time up to which an entry's text is the version its teams agreed to.
  public struct AgreedMoment: Sendable, Hashable {
    /// The entry's file, below the content folder.
    public let path: ByteText
    /// Unix time in seconds.
    public let seconds: Int
  }

  /// For each entry that has changed since its teams agreed to it, the time up to which its
  /// text is the agreed one: the end of the day on which the last signature was committed. In
  /// the order of the hub's entries.
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

  /// Whether an entry differs from what the last team signed, as far as can be known: from its text if the
  /// old version is known, and otherwise from its commits.
  public func hasChangedSinceAgreed(_ index: EntryIndex, _ hub: Hub, _ words: AgreedWords) -> Bool {
    let entry = hub.entries[index]
    if let parts = words.parts(of: entry.key) { return !parts.isEmpty }
    guard let last = entry.signatures.compactMap(\.day).max() else { return false }
    return hasChanged(index, sinceRecorded: last)
  }
}
