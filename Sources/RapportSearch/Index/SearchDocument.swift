/// A document of the index: an entry as search sees it.
public struct SearchDocument: Sendable {
  /// Texts by field; a field may have several.
  public var texts: [Text] = []
  /// Code of the language whose stemmer is used: `en`.
  public var language: String
  /// A factor on the impact of all its words: below 1 for documents that should rank lower.
  public var weight: Float = 1
  /// Values of each facet, in the facets' order, as indices into the facet's values.
  public var values: [[Int]]
  /// Its rank in the results of an empty query, smallest first. Documents may share one.
  public var place = 0
  /// How many days ago it was last reviewed; `nil` if never.
  public var age: Int?
  /// The data that a result shows, as a JSON object in UTF-8.
  public var record: [UInt8] = []

  public init(language: String, values: [[Int]]) {
    self.language = language
    self.values = values
  }

  /// A piece of text in one field. Words of two pieces never make a phrase.
  public struct Text: Sendable {
    public var field: SearchField
    /// UTF-8.
    public var bytes: [UInt8]

    public init(_ field: SearchField, _ bytes: [UInt8]) {
      self.field = field
      self.bytes = bytes
    }
  }
}
