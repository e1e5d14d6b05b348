/// Collects what is found for one cell while going through the assets.
struct CellBuilder {
  /// Rank and index of live assets, packed into sortable numbers.
  private var ranked: [Int] = []
  /// Due date and index of planned assets, packed into sortable numbers.
  private var dated: [Int] = []
  /// For each of the stage's needs, whether a live asset covers the type.
  private(set) var covered: [Bool]
  /// For each need, whether a live asset with a valid review covers the type.
  private(set) var reliable: [Bool]
  /// For each need, whether a planned asset or a draft will cover the type.
  private(set) var promised: [Bool]
  private(set) var overdue = 0
  private(set) var neverChecked = 0
  /// Whether a live asset names the persona.
  private(set) var hasNamed = false
  /// Whether a live asset with a valid review names the persona.
  private(set) var hasReliableNamed = false
  /// Whether a planned asset or a draft names the persona.
  private(set) var hasPlannedForPersona = false
  /// Whether any asset is live.
  var isLive: Bool { !ranked.isEmpty }
  private(set) var isPlanned = false

  init(needs: Int) {
    covered = Array(repeating: false, count: needs)
    reliable = covered
    promised = covered
  }

  /// Live assets, best first.
  var assets: [EntryIndex] { CellBuilder.indices(ranked) }

  /// Planned assets and drafts, by due date.
  var planned: [EntryIndex] { CellBuilder.indices(dated) }

  private static func indices(_ ranks: [Int]) -> [EntryIndex] {
    ranks.sorted().map { EntryIndex($0 & 0xFFFF_FFFF) }
  }

  /// - Parameters:
  ///   - need: the index of the asset's type among the stage's needs.
  ///   - namesPersona: whether the asset names the persona, rather than all.
  ///   - namesStage: whether the asset names the stage, rather than all.
  mutating func add(_ asset: AssetSummary, need: Int?, namesPersona: Bool, namesStage: Bool) {
    let covers = namesPersona || namesStage
    if asset.status == .approved {
      let rank = (asset.isForeign ? 4 : 0) + (namesPersona ? 0 : 2) + (namesStage ? 0 : 1)
      let order = (rank * 3 + asset.staleness) * 2 + (asset.isSendable ? 0 : 1)
      ranked.append(order << 32 | asset.index.position)
      if asset.staleness == AssetSummary.overdue { overdue += 1 }
      if asset.staleness == AssetSummary.neverChecked { neverChecked += 1 }
      let isReliable = asset.staleness == 0
      if namesPersona {
        hasNamed = true
        hasReliableNamed = hasReliableNamed || isReliable
      }
      if covers, let need {
        covered[need] = true
        reliable[need] = reliable[need] || isReliable
      }
    } else {
      dated.append(asset.due << 32 | asset.index.position)
      if asset.status == .planned { isPlanned = true }
      if namesPersona { hasPlannedForPersona = true }
      if covers, let need { promised[need] = true }
    }
  }
}
