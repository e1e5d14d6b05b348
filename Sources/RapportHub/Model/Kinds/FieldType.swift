/// What a field may hold. A closed set: decoding, checking, forms, schemas and
/// documentation all switch over it.
public indirect enum FieldType: Sendable, Hashable {
  /// Text on one line.
  case line
  /// Text that may have several lines.
  case text
  /// A day: `2026-11-22`.
  case date
  /// A length of time: `90d`, `6w`, `3m`, `1y`.
  case period
  case number
  /// An address with the scheme `http`, `https`, `mailto` or `tel`.
  case url
  /// A path below `files/`.
  case file
  /// A value of the vocabulary with this name.
  case choice(String)
  /// The slug of an entry of the kind with this name.
  case reference(String)
  /// The slug of an entry of one of the kinds with these names. If several kinds have the slug, it means the
  /// first of them; `kind/slug` can name any.
  case referenceAmong([String])
  /// `kind/slug`: an entry of any kind.
  case anyReference
  /// A team, or a person's slug from `hub.yml`.
  case owner
  /// A group of named fields.
  case record([Field])
  /// One value per team.
  case perTeam(FieldType)
  /// One value per freely chosen name.
  case map(FieldType)
  /// Several values. A single one may be written without list syntax.
  case list(FieldType)
  /// The words of a vocabulary: a list, or a map from word to label.
  case words
  /// The type of a field that `hub.yml` declares.
  case fieldType
}

extension FieldType {
  /// A reference as it is written in front matter and data: with its kind where the slug
  /// alone could mean another entry.
  public func written(_ key: EntryKey) -> String {
    switch self {
    case .anyReference: key.description
    case .referenceAmong(let kinds) where key.kind != kinds.first: key.description
    default: key.slug
    }
  }
}
