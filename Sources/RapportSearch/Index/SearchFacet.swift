/// A property by which results can be filtered.
public struct SearchFacet: Sendable {
  /// As filters and addresses call it: `persona`.
  public var name: String
  /// As people read it: *Talking to*.
  public var label: String
  /// In the order in which filters show them. Documents refer to them by index.
  public var values: [Value]
  /// Whether a query that names one of its values, such as *case studies*, offers to filter by that value.
  public var isOffered: Bool

  public init(name: String, label: String, values: [Value], isOffered: Bool = false) {
    self.name = name
    self.label = label
    self.values = values
    self.isOffered = isOffered
  }

  /// One value of a facet.
  public struct Value: Sendable {
    /// As filters and addresses call it: `cfo`.
    public var value: String
    /// As people read it: *CFO*.
    public var label: String
    /// Other names for it: job titles, a CRM's name for a stage.
    public var also: [String]

    public init(value: String, label: String, also: [String] = []) {
      self.value = value
      self.label = label
      self.also = also
    }
  }
}
