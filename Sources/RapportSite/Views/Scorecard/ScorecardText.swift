import RapportBase
import RapportHub
import RapportScorecard

/// Numbers of the scorecard as pages write them.
struct ScorecardText {
  /// The currency of amounts.
  let currency: String?
  let words: SiteWords

  init(_ views: ViewBuilder) {
    currency = views.hub.settings.scorecard.currency
    words = views.words
  }

  /// `64%`, `12 of 17`, `1,180`, `412,500 GBP`, `3.5 days`.
  func value(_ point: MeasureSeries.Point, _ form: Measure.Form, unit: String? = nil) -> String {
    switch form {
    case .share:
      guard let part = point.part, let whole = point.whole else { return "" }
      return point.percent.map { percent($0.rounded()) } ?? share(part, of: whole)
    case .amount: return point.value.map { amount($0, unit: unit) } ?? ""
    case .days: return point.value.map(days) ?? ""
    case .count: return point.value.map { number($0) + (unit.map { " \($0)" } ?? "") } ?? ""
    }
  }

  /// A metric's latest value, with enough decimals that it doesn't contradict the verdict on its target: 59.7
  /// isn't shown as 60 if 60 was missed.
  func value(_ reading: MetricReading, unit: String? = nil) -> String? {
    guard let series = reading.series, let latest = series.latest else { return nil }
    let usual = value(latest, series.form, unit: unit)
    guard let exact = reading.shown, let target = reading.target else { return usual }
    func isKept(_ value: Double) -> Bool { reading.isBetterLow ? value <= target : value >= target }
    let wanted = isKept(exact)
    switch series.form {
    case .share:
      guard isKept(exact.rounded()) != wanted else { return usual }
      let tenth = (exact * 10).rounded() / 10
      return isKept(tenth) == wanted ? percent(tenth) : share(latest.part ?? 0, of: latest.whole ?? 0)
    case .amount:
      guard isKept(exact.rounded()) != wanted else { return usual }
      return number(exact) + ((unit ?? currency).map { " \($0)" } ?? "")
    case .days, .count: return usual
    }
  }

  /// The counts behind a value: `41 of 64`, `12 deals, 3 still there`.
  func basis(_ point: MeasureSeries.Point, _ series: MeasureSeries) -> String {
    switch series.form {
    case .share: return point.percent == nil ? "" : share(point.part ?? 0, of: point.whole ?? 0)
    case .days:
      let finished =
        point.cases.map { count in
          series.measure == .stageDays
            ? words(.dealsLeft, count: count) : words(.countOf, ("of", words.number(count)))
        } ?? ""
      let open = point.openCases.flatMap { $0 > 0 ? words(.notFinished, count: $0) : nil }
      return [finished, open].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: return ""
    }
  }

  func target(_ target: Double, _ form: Measure.Form, isBetterLow: Bool, unit: String? = nil) -> String {
    let value =
      switch form {
      case .share: percent(target)
      case .days: days(target)
      case .amount: amount(target, unit: unit)
      case .count: number(target) + (unit.map { " \($0)" } ?? "")
      }
    return words(isBetterLow ? .atMost : .atLeast, ("value", value))
  }

  /// `12 of 17`.
  func share(_ part: Int, of whole: Int) -> String {
    words(.countOfAll, count: part, ("all", words.number(whole)))
  }

  /// `64%`.
  func percent(_ value: Double) -> String { words(.percent, ("number", number(value))) }

  func amount(_ value: Double, unit: String? = nil) -> String {
    number(value.rounded()) + ((unit ?? currency).map { " \($0)" } ?? "")
  }

  func days(_ days: Double) -> String { words(.days, count: days) }

  /// A number with its thousands separated, and at most one decimal.
  func number(_ value: Double) -> String {
    (value < 0 ? "−" : "") + words.number((abs(value) * 10).rounded() / 10)
  }

  /// A drawing's label: each month with its value.
  func label(_ points: [MeasureSeries.Point], _ form: Measure.Form) -> String {
    points.map { point in
      let value = value(point, form)
      let known = value.isEmpty ? words[.notKnown] : value
      return words(
        .monthValue, ("month", words.month(point.month)), ("value", known + (point.isOpen ? stillOpen : "")))
    }.joined(separator: "; ")
  }

  /// `Nov 2026`, `Nov 2026, still open`.
  func month(_ point: MeasureSeries.Point) -> String {
    words.month(point.month) + (point.isOpen ? stillOpen : "")
  }

  private var stillOpen: String { ", \(words[.stillOpen])" }

  /// `As of 22 Nov 2026`; empty if the day isn't known.
  func asOf(_ day: Day?) -> String { day.map { words(.numbersAsOf, ("day", words.date($0))) } ?? "" }
}
