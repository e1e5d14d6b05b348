/// A field by whose values search results can be narrowed.
public struct Facet: Sendable, Hashable {
  /// What addresses and the index call it, in the singular: `industry`.
  public let name: String
  /// What people read beside the values: *Industry*.
  public let label: String

  public init(_ name: String, _ label: String) {
    self.name = name
    self.label = label
  }
}

extension Kind {
  /// The facets that kinds declare, with their fields: those of their own fields, then those that every kind has.
  public static func facetFields(of kinds: [Kind]) -> [(facet: Facet, field: Field)] {
    let common = Set(Kind.common(of: "", titleIsRequired: false).map(\.key))
    let declared = kinds.flatMap(\.fields).compactMap { field in field.facet.map { (facet: $0, field: field) }
    }
    return declared.filter { !common.contains($0.field.key) }
      + declared.filter { common.contains($0.field.key) }
  }
}
