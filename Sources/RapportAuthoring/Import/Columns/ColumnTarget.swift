/// Where a column's values go.
enum ColumnTarget: Sendable, Hashable {
  case field(String)
  /// A field within a field: `share.subject`.
  case member(String, String)
  /// The text below the fields.
  case body
  /// The name of the file.
  case slug
  /// A field that *yes* or *no* sets to a value: *Published* sets `status`.
  case flag(String, yes: String?, no: String?)

  /// The target's name in `--map`.
  var name: String {
    switch self {
    case .field(let key): key
    case .member(let key, let inner): "\(key).\(inner)"
    case .body: "body"
    case .slug: "slug"
    case .flag(let key, let yes, let no):
      "\(key) (yes is \(yes ?? "nothing"), no is \(no ?? "nothing"))"
    }
  }

  /// The key of the field that is filled.
  var key: String {
    switch self {
    case .field(let key), .member(let key, _), .flag(let key, _, _): key
    case .body: "body"
    case .slug: "slug"
    }
  }
}
