/// What search results can be narrowed by: a field's values, or the entries of a kind.
public struct Facet: Sendable, Hashable {
  /// What addresses and the index call it, in the singular: `industry`.
  public let name: String
  /// What people read beside the values: *Industry*.
  public let label: String
  /// Where filters show it: lower comes first, equal ones in the order in which they are declared.
  public let rank: Int
  /// For the facet of a kind: whether an entry for anyone (`Kind.isForAnyone`) counts under all of its entries.
  public let includesAnyone: Bool

  public init(_ name: String, _ label: String, rank: Int = 100, includesAnyone: Bool = false) {
    self.name = name
    self.label = label
    self.rank = rank
    self.includesAnyone = includesAnyone
  }
}

extension Kind {
  /// The facets that fields of kinds declare, with their fields: own fields first, then those that every kind has.
  public static func facetFields(of kinds: [Kind]) -> [(facet: Facet, field: Field)] {
    let own = kinds.flatMap(\.ownFields)
    let common = kinds.flatMap { kind in kind.fields.filter { !kind.ownFields.contains($0) } }
    return (own + common).compactMap { field in field.facet.map { (facet: $0, field: field) } }
  }
}
