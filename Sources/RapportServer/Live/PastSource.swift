public import RapportBase
public import RapportHub

/// What Git knows of a hub's earlier days, besides who changed what. Asking may take seconds, so no page waits for it.
public struct PastSource: Sendable {
  /// The most files of a hub that is asked for its figures.
  public var mostFiles: Int
  /// What the four numbers of Alignment were in the weeks before a day.
  public var figures: @Sendable (Day) async -> [PastFigures]
  /// Entries of a hub as they were at some moments; `nil` where nobody knows.
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
