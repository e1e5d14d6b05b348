/// What a hub calls the things that exports name: nothing of an export is written but in these words.
public struct ScorecardNames: Sendable {
  /// An entry of the hub by its slug, and what other programs call it.
  public struct Named: Sendable, Hashable {
    public let slug: String
    public let title: String
    /// What other programs call it, and its addresses.
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
  /// What `hub.yml` says.
  public var settings = ScorecardSettings()

  public init() {}
}

extension ScorecardNames {
  /// What the words of an export mean twice, so that nobody can count them.
  ///
  /// - Throws: `TakeProblem` for the first word that has two meanings.
  func check(_ record: ExportFormat.Record) throws(TakeProblem) {
    switch record {
    case .deals, .changes:
      let stages = stages.map { ($0.names, "crm of the stage \($0.slug)") }
      let outcomes = [(settings.lost, "lost in hub.yml"), (settings.ignored, "ignored in hub.yml")]
      try Self.check(stages + outcomes)
      // What comes after the sale is a stage, too: a deal there is won.
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
            help: "One word of the CRM has one meaning: take it out of one of the two.")
        }
        known[NameText.folded(name)] = place
      }
    }
  }
}
