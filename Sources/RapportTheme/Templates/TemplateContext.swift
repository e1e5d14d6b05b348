/// A view: the values that a template, or one section of it, can refer to by name.
///
/// A page has up to about forty names, too few for hashing to pay off: a lookup searches the list.
public struct TemplateContext: Sendable {
  struct Entry: Sendable {
    var name: String
    var value: TemplateValue
  }

  private(set) var entries: [Entry]

  /// Names with their values. Of equal names, the first counts.
  public init(_ entries: [(String, TemplateValue)] = []) {
    self.entries = entries.map { Entry(name: $0.0, value: $0.1) }
  }

  /// The names, in the order they were given.
  public var names: [String] { entries.map(\.name) }

  /// The value of a name; `nil` if the view doesn't have it. Setting `nil` removes the name.
  public subscript(name: String) -> TemplateValue? {
    get { slot(of: name).map { entries[$0].value } }
    set {
      switch (slot(of: name), newValue) {
      case (let slot?, let value?): entries[slot].value = value
      case (let slot?, nil): entries.remove(at: slot)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// This view with the names of another one. If both have a name, the other's value counts.
  public func merging(_ other: TemplateContext) -> TemplateContext {
    // Names that both have are stored twice: the first of equal names counts, and finding duplicates would
    // cost more.
    var merged = other
    merged.entries += entries
    return merged
  }

  func slot(of name: String) -> Int? {
    var slot = 0
    while slot < entries.count {
      if entries[slot].name == name { return slot }
      slot += 1
    }
    return nil
  }
}

extension TemplateContext: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements)
  }
}
