/// The hub's names for the things that exports mention. Nothing from an export is
/// written except in these words.
public struct ScorecardNames: Sendable {
  /// An entry of the hub, with its names in other programs.
  public struct Named: Sendable, Hashable {
    public let slug: String
    public let title: String
    /// Names that other programs use for it, and its addresses.
    public let names: [String]

    public init(_ slug: String, title: String, names: [String]) {
      self.slug = slug
      self.title = title
      self.names = names
    }
  }

  public var stages: [Named] = []
  public var campaigns: [Named] = []
  public var assets: [Named] = []
  /// The settings under `scorecard` in `hub.yml`.
  public var settings = ScorecardSettings()

  public init() {}
}

extension ScorecardNames {
  /// Makes sure that no word of the export has two meanings, which would make it impossible to count.
  ///
  /// - Throws: `TakeProblem` for the first word with two meanings.
  func check(_ record: ExportFormat.Record) throws(TakeProblem) {
    switch record {
    case .deals, .changes:
      let stages = stages.map { ($0.names, "crm of the stage \($0.slug)") }
      let outcomes = [(settings.lost, "lost in hub.yml"), (settings.ignored, "ignored in hub.yml")]
      try Self.check(stages + outcomes)
      // Stages after the sale are stages too; a deal in one of them is won.
      try Self.check([(settings.won, "won in hub.yml")] + outcomes)
    case .people:
      try Self.check([
        (settings.accepted, "accepted"), (settings.rejected, "rejected"), (settings.recycled, "recycled"),
        (settings.undecided, "undecided"),
      ])
    case .campaigns, .pages, .channels, .uses: break
    }
  }

  private static func check(_ groups: [(names: [String], place: String)]) throws(TakeProblem) {
    var known: [String: String] = [:]
    for (names, place) in groups {
      for name in names {
        if let other = known[NameText.folded(name)], other != place {
          throw TakeProblem(
            "the hub", "“\(name.prefix(60))” is in \(other) and in \(place)",
            help: "A word from the CRM can have only one meaning: remove it from one of the two.")
        }
        known[NameText.folded(name)] = place
      }
    }
  }
}
