/// Identifies an entry by its kind's name and its slug.
public struct EntryKey: Sendable, Hashable, Comparable {
  /// Name of the kind, in the singular: `objection`.
  public var kind: String
  public var slug: String

  public init(_ kind: String, _ slug: String) {
    self.kind = kind
    self.slug = slug
  }

  public static func < (a: EntryKey, b: EntryKey) -> Bool {
    (a.kind, a.slug) < (b.kind, b.slug)
  }
}

extension EntryKey: CustomStringConvertible {
  /// `objection/too-expensive`, as notes and exports write it.
  public var description: String { "\(kind)/\(slug)" }
}
