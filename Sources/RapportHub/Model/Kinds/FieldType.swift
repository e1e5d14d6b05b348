/// What a field may hold. A closed set: decoding, checking, forms, schemas and documentation all switch over it.
public indirect enum FieldType: Sendable, Hashable {
  /// Text on one line.
  case line
  /// Text that may have several lines.
  case text
  /// `2026-11-22`.
  case date
  /// `90d`, `6w`, `3m`, `1y`.
  case period
  case number
  /// `http`, `https`, `mailto` or `tel`.
  case url
  /// A path below `files/`.
  case file
  /// A value of a vocabulary, by the vocabulary's name.
  case choice(String)
  /// The slug of an entry of a kind, by the kind's name.
  case reference(String)
  /// The slug of an entry of one of several kinds, by the kinds' names. A slug that several of them have means the
  /// first; `kind/slug` names any of them.
  case referenceAmong([String])
  /// `kind/slug`: an entry of any kind.
  case anyReference
  /// A team or a person: `owner`.
  case owner
  /// Named fields.
  case record([Field])
  /// A value for each team.
  case perTeam(FieldType)
  /// A value for each freely chosen name.
  case map(FieldType)
  /// Several values; a single one may stand alone.
  case list(FieldType)
  /// The words of a vocabulary: a list, or a label for each.
  case words
  /// The type of a field that a hub declares.
  case fieldType
}

extension FieldType {
  /// A reference as front matter and data write it: with its kind where the slug alone could mean another entry.
  public func written(_ key: EntryKey) -> String {
    switch self {
    case .anyReference: key.description
    case .referenceAmong(let kinds) where key.kind != kinds.first: key.description
    default: key.slug
    }
  }
}
