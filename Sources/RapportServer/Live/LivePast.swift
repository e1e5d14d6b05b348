import RapportBase
import RapportDiff
import RapportHub

/// What Git says about earlier days. Git is asked again only when its answer may have changed.
struct LivePast: Sendable {
  /// Everything that the figures depend on.
  private struct FiguresKey: Hashable {
    let commits: [String]
    let day: Day
    let isSmall: Bool
  }

  /// Everything that the agreed entries depend on.
  private struct AgreedKey: Hashable {
    let commits: [String]
    let day: Day
    let settings: String
    let moments: [History.AgreedMoment]
  }

  /// The four Alignment figures in earlier weeks.
  private(set) var figures: [PastFigures] = []
  /// Entries as they were when teams agreed to them.
  private var agreed: Hub?
  private var figuresKey: FiguresKey?
  private var agreedKey: AgreedKey?
  /// Changes whenever what is known changes.
  private(set) var number = 0

  /// What entries of a hub say differently since teams agreed to them; `nil` if that isn't known.
  func agreedWords(_ hub: Hub) -> Lazy<AgreedWords>? {
    agreed.map { before in Lazy { AgreedWords(before: before, after: hub) } }
  }

  /// - Parameters:
  ///   - linked: the newest state.
  ///   - commits: a value that changes whenever commits come or go.
  ///   - fileCount: how many files the content folder has.
  mutating func update(_ linked: LinkedHub, commits: [String], fileCount: Int, from source: PastSource) async
  {
    let day = linked.hub.asOf
    let figuresKey = FiguresKey(commits: commits, day: day, isSmall: fileCount <= source.mostFiles)
    if figuresKey != self.figuresKey {
      let new = figuresKey.isSmall ? await source.figures(day) : []
      if new != figures { number += 1 }
      (figures, self.figuresKey) = (new, figuresKey)
    }
    let agreedKey = AgreedKey(
      commits: commits, day: day, settings: linked.settingsChecksum,
      moments: linked.history?.agreedMoments(linked.hub) ?? [])
    if agreedKey != self.agreedKey {
      let new = agreedKey.moments.isEmpty ? nil : await source.agreed(agreedKey.moments, linked.hub)
      if new != nil || agreed != nil { number += 1 }
      (agreed, self.agreedKey) = (new, agreedKey)
    }
  }
}
