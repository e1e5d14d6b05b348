/// Something search results can be filtered by: a field's values, or the entries of a kind.
public struct Facet: Sendable, Hashable {
  /// Its name in URLs and in the index, in the singular: `industry`.
  public let name: String
  /// The label shown next to the values: *Industry*.
  public let label: String
  /// Its position among the filters: lowest first, equal ranks in the order of declaration.
  public let rank: Int
  /// For a kind's facet: whether an entry for everyone (`Kind.isForAnyone`) is listed
  /// under all of the kind's entries.
  public let includesAnyone: Bool

  public init(_ name: String, _ label: String, rank: Int = 100, includesAnyone: Bool = false) {
    self.name = name
    self.label = label
    self.rank = rank
    self.includesAnyone = includesAnyone
  }
}

extension Kind {
  /// The facets that fields of the given kinds declare, with their fields: kinds' own fields
  /// first, then the common ones.
  public static func facetFields(of kinds: [Kind]) -> [(facet: Facet, field: Field)] {
    let own = kinds.flatMap(\.ownFields)
    let common = kinds.flatMap { kind in kind.fields.filter { !kind.ownFields.contains($0) } }
    return (own + common).compactMap { field in field.facet.map { (facet: $0, field: field) } }
  }
}
