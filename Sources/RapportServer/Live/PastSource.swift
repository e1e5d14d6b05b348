public import RapportBase
public import RapportHub

/// What Git knows about a hub's earlier days, besides who changed what. Asking may take seconds, so no page
/// waits for it.
public struct PastSource: Sendable {
  /// The maximum number of files of a hub; larger ones aren't asked for their figures.
  public var mostFiles: Int
  /// The four Alignment figures in the weeks before a day.
  public var figures: @Sendable (Day) async -> [PastFigures]
  /// A hub's entries as they were at given moments; `nil` if that isn't known.
  public var agreed: @Sendable ([History.AgreedMoment], Hub) async -> Hub?

  public init(
    mostFiles: Int, figures: @escaping @Sendable (Day) async -> [PastFigures],
    agreed: @escaping @Sendable ([History.AgreedMoment], Hub) async -> Hub?
  ) {
    self.mostFiles = mostFiles
    self.figures = figures
    self.agreed = agreed
  }
}
