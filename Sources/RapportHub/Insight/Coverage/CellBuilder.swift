/// What is found for one cell while assets are gone through.
struct CellBuilder {
  /// Rank and index of live assets, in one number that sorts.
  private var ranked: [Int] = []
  /// Due day and index of planned assets, in one number that sorts.
  private var dated: [Int] = []
  /// By the stage's needs: whether something live covers the type, whether something planned or begun will.
  private(set) var covered: [Bool]
  /// By the stage's needs: whether something live whose review holds covers the type.
  private(set) var reliable: [Bool]
  private(set) var promised: [Bool]
  private(set) var overdue = 0
  private(set) var neverChecked = 0
  /// Whether a live asset names the persona, and whether a planned one or a draft does.
  private(set) var hasNamed = false
  /// Whether the review of a live asset that names the persona holds.
  private(set) var hasReliableNamed = false
  private(set) var hasPlannedForPersona = false
  /// Whether something is live, and whether something is planned.
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
  ///   - need: which of the stage's needs the asset's type is.
  ///   - namesPersona: whether the asset names the persona, rather than all.
  ///   - namesStage: whether it names the stage.
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
