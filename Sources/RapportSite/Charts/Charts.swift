import RapportHub
import RapportTheme

/// The drawings that pages show.
enum Charts {
  private static let barHeight = 24
  private static let barWidth = 5
  private static let barGap = 2

  /// How often something was heard in each of the last weeks; absent if it was heard too rarely to show a
  /// pattern.
  static func sparkline(_ weeks: [Int], _ words: SiteWords) -> TemplateValue {
    weeks.reduce(0, +) >= Chart.leastCount ? self.weeks(weeks, words) : .absent
  }

  /// The same however rarely it was heard, for a table in which every row has one.
  static func weeks(_ weeks: [Int], _ words: SiteWords) -> TemplateValue {
    let most = max(1, weeks.max() ?? 0)
    let step = barWidth + barGap
    let numbers = weeks.map(String.init).joined(separator: ", ")
    var chart = Chart(
      width: weeks.count * step - barGap, height: barHeight,
      label: words(.lastWeeks, count: weeks.count, ("numbers", numbers)))
    for (week, count) in weeks.enumerated() {
      let height = count == 0 ? 1 : max(3, barHeight * count / most)
      chart.rect(
        count == 0 ? "none" : "one", x: week * step, y: barHeight - height, width: barWidth, height: height)
    }
    return chart.html
  }

  /// The maximum number of dots in a line. With more answers, each dot stands for several.
  private static let maxDots = 20
  private static let dot = 10
  private static let radius = 4

  /// How answers went: a full dot for one that worked, a half one for partly, a hollow one for one that
  /// didn't.
  static func outcomes(_ heard: ObjectionMentions, _ words: SiteWords) -> TemplateValue {
    let counts = [heard.worked, heard.partly, heard.failed]
    let total = counts.reduce(0, +)
    guard total >= Chart.leastCount else { return .absent }
    let shown = min(total, maxDots)
    var chart = Chart(width: shown * (dot + 1) - 1, height: dot, label: NoteView.outcomes(heard, words))
    let (worked, partly) = (
      share(heard.worked, of: total, shown), share(heard.worked + heard.partly, of: total, shown)
    )
    for number in 0..<shown {
      let x = number * (dot + 1) + dot / 2
      chart.circle(number < worked ? "one" : "hollow", x: x, y: dot / 2, radius: radius)
      if number >= worked, number < partly { chart.half("one", x: x, y: dot / 2, radius: radius) }
    }
    return chart.html
  }

  /// A count as a number of dots, rounded to the nearest.
  private static func share(_ count: Int, of total: Int, _ shown: Int) -> Int {
    (2 * count * shown + total) / (2 * total)
  }

  private static let stageWidth = 96

  /// A bar for one row of a list: its count relative to the largest. The number is next to it.
  static func bar(_ count: Int, of most: Int) -> TemplateValue {
    var chart = Chart(width: stageWidth, height: 8)
    chart.rect("one", x: 0, y: 0, width: max(2, stageWidth * count / max(1, most)), height: 8, radius: 1)
    return chart.html
  }

  private static let shareWidth = 240

  /// A share of a whole: a bar in a frame. The numbers are next to it.
  static func share(_ share: Share) -> TemplateValue {
    guard share.of > 0 else { return .absent }
    var chart = Chart(width: shareWidth, height: 8)
    chart.rect("rest", x: 0, y: 0, width: shareWidth, height: 8, radius: 1)
    let width = shareWidth * share.count / share.of
    if width > 0 { chart.rect("one", x: 0, y: 0, width: width, height: 8, radius: 1) }
    return chart.html
  }

  /// A bar for each share, the last one being today's. Full height is 100 percent.
  static func shares(_ shares: [Share], label: String) -> TemplateValue {
    let step = barWidth + barGap
    var chart = Chart(width: shares.count * step - barGap, height: barHeight, label: label)
    for (number, share) in shares.enumerated() {
      let height = max(1, barHeight * share.count / max(1, share.of))
      let x = number * step
      chart.rect("rest", x: x, y: 0, width: barWidth, height: barHeight)
      chart.rect("one", x: x, y: barHeight - height, width: barWidth, height: height)
    }
    return chart.html
  }

  private static let cell = 8

  /// Which personas have what a stage needs, one square each: full, half, or hollow for nothing yet. `text`
  /// goes next to it.
  static func coverage(_ states: [Coverage.Cell.State]) -> TemplateValue {
    let needed = states.filter { $0 != .notNeeded }
    guard !needed.isEmpty else { return .absent }
    var chart = Chart(width: needed.count * (cell + 3) - 2, height: cell + 1)
    for (number, state) in needed.enumerated() {
      let x = number * (cell + 3)
      switch state {
      case .complete: chart.rect("one", x: x, y: 0, width: cell + 1, height: cell + 1, radius: 1)
      case .stale, .partly:
        chart.rect("hollow", x: x, y: 0, width: cell + 1, height: cell + 1, radius: 1)
        chart.rect("one", x: x, y: cell / 2 + 1, width: cell + 1, height: cell / 2, radius: 1)
      default: chart.rect("hollow", x: x, y: 0, width: cell + 1, height: cell + 1, radius: 1)
      }
    }
    return chart.html
  }

  /// `3 of 5 complete, 1 partly, 1 empty`.
  static func text(_ states: [Coverage.Cell.State], _ words: SiteWords) -> String {
    let needed = states.filter { $0 != .notNeeded }
    func count(_ wanted: Coverage.Cell.State...) -> Int { needed.count { wanted.contains($0) } }
    let parts = [
      (count(.stale), Word.overdueCount), (count(.partly), .partlyCount), (count(.planned), .plannedCount),
      (count(.empty), .emptyCount),
    ]
    return
      ([words(.completeOf, count: needed.count, ("complete", words.number(count(.complete))))]
      + parts.filter { $0.0 > 0 }.map { words($0.1, count: $0.0) }).joined(separator: ", ")
  }
}
