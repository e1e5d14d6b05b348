import RapportBase
import RapportScorecard
import RapportTheme

/// The drawings of the scorecard. Each has its numbers as its label, and in a table next to it.
enum ScorecardCharts {
  private static let barWidth = 7
  private static let barGap = 3
  private static let barHeight = 28

  /// A bar for each month; hollow if the number can still change.
  static func bars(_ points: [MeasureSeries.Point], label: String) -> TemplateValue {
    guard points.count > 1, let most = points.compactMap(\.value).max(), most > 0 else { return .absent }
    let step = barWidth + barGap
    var chart = Chart(width: points.count * step - barGap, height: barHeight, label: label)
    for (index, point) in points.enumerated() {
      guard let value = point.value else { continue }
      let height = max(2, Int((Double(barHeight) * value / most).rounded()))
      let inset = point.isOpen && height > 2 ? 1 : 0
      chart.rect(
        point.isOpen ? "hollow" : "one", x: index * step, y: barHeight - height + inset,
        width: barWidth - inset,
        height: height - 2 * inset)
    }
    return chart.html
  }

  private static let dotStep = 22
  private static let dotHeight = 64
  private static let dotMargin = 6

  /// A dot for each month's share, from 0 to 100 percent; hollow if the share can still change.
  static func dots(_ points: [MeasureSeries.Point], target: Double?, label: String) -> TemplateValue {
    guard points.contains(where: { $0.value != nil }) else { return .absent }
    let width = points.count * dotStep
    func y(_ share: Double) -> Int {
      dotMargin + Int(((1 - min(1, max(0, share))) * Double(dotHeight - 2 * dotMargin)).rounded())
    }
    var chart = Chart(width: width, height: dotHeight, label: label)
    for share in [0, 0.5, 1] { chart.rect("axis", x: 0, y: y(share), width: width, height: 1) }
    if let target { chart.rect("target", x: 0, y: y(target / 100), width: width, height: 2) }
    for (index, point) in points.enumerated() {
      guard let value = point.value else { continue }
      let isFew = (point.whole ?? 0) < MeasureSeries.leastWhole
      chart.circle(
        point.isOpen ? "hollow" : isFew ? "few" : "one", x: index * dotStep + dotStep / 2, y: y(value),
        radius: isFew ? 3 : 4)
    }
    return chart.html
  }

  private static let bulletWidth = 160

  /// A bar for a value, with a line at its target.
  static func bullet(_ value: Double, target: Double, most: Double, label: String) -> TemplateValue {
    guard most > 0 else { return .absent }
    func x(_ value: Double) -> Int { Int((Double(bulletWidth - 2) * min(1, max(0, value / most))).rounded()) }
    var chart = Chart(width: bulletWidth, height: 14, label: label)
    chart.rect("none", x: 0, y: 3, width: bulletWidth, height: 8)
    chart.rect("one", x: 0, y: 3, width: max(1, x(value)), height: 8)
    chart.rect("target", x: x(target), y: 0, width: 2, height: 14)
    return chart.html
  }

  private static let whiskerWidth = 200

  /// The median number of days with its quartiles, and a line at the target.
  static func whisker(_ point: MeasureSeries.Point, target: Double?, most: Double, label: String)
    -> TemplateValue
  {
    guard let median = point.value, most > 0 else { return .absent }
    func x(_ days: Double) -> Int {
      5 + Int((Double(whiskerWidth - 10) * min(1, max(0, days / most))).rounded())
    }
    var chart = Chart(width: whiskerWidth, height: 18, label: label)
    chart.rect("axis", x: 0, y: 9, width: whiskerWidth, height: 1)
    if let low = point.low, let high = point.high {
      chart.rect("whisker", x: x(low), y: 8, width: max(1, x(high) - x(low)), height: 3)
    }
    if let target { chart.rect("target", x: x(target), y: 1, width: 2, height: 16) }
    chart.circle("one", x: x(median), y: 9, radius: 4)
    return chart.html
  }
}
