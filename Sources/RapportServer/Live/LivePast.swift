import RapportBase
import RapportDiff
import RapportHub

/// What Git says of earlier days. It is asked again only once it may say something else.
struct LivePast: Sendable {
  /// What the figures follow from.
  private struct FiguresKey: Hashable {
    let commits: [String]
    let day: Day
    let isSmall: Bool
  }

  /// What the entries that teams agreed to follow from.
  private struct AgreedKey: Hashable {
    let commits: [String]
    let day: Day
    let settings: String
    let moments: [History.AgreedMoment]
  }

  /// What the four numbers of Alignment were in the weeks before.
  private(set) var figures: [PastFigures] = []
  /// Entries as teams agreed to them.
  private var agreed: Hub?
  private var figuresKey: FiguresKey?
  private var agreedKey: AgreedKey?
  /// Another one whenever something else is known.
  private(set) var number = 0

  /// What entries of a hub say otherwise than when teams agreed to them; `nil` where nobody knows.
  func agreedWords(_ hub: Hub) -> Lazy<AgreedWords>? {
    agreed.map { before in Lazy { AgreedWords(before: before, after: hub) } }
  }

  /// - Parameters:
  ///   - linked: the newest state.
  ///   - commits: another value once commits came or went.
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
