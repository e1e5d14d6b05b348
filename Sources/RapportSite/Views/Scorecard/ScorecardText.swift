import RapportBase
import RapportHub
import RapportScorecard

/// Numbers of the scorecard as pages write them.
struct ScorecardText {
  /// What amounts are in.
  let currency: String?

  /// `64%`, `12 of 17`, `1,180`, `412,500 GBP`, `3.5 days`.
  func value(_ point: MeasureSeries.Point, _ form: Measure.Form, unit: String? = nil) -> String {
    switch form {
    case .share:
      guard let part = point.part, let whole = point.whole else { return "" }
      return point.percent.map { "\(Self.number($0.rounded()))%" } ?? "\(part) of \(whole)"
    case .amount: return point.value.map { amount($0, unit: unit) } ?? ""
    case .days: return point.value.map(Self.days) ?? ""
    case .count: return point.value.map { Self.number($0) + (unit.map { " \($0)" } ?? "") } ?? ""
    }
  }

  /// The counts behind a value: `41 of 64`, `12 deals, 3 still there`.
  func basis(_ point: MeasureSeries.Point, _ form: Measure.Form) -> String {
    switch form {
    case .share: return point.percent == nil ? "" : "\(point.part ?? 0) of \(point.whole ?? 0)"
    case .days:
      let finished = point.cases.map { "of \($0)" } ?? ""
      let open = point.openCases.flatMap { $0 > 0 ? "\($0) not finished" : nil }
      return [finished, open].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: return ""
    }
  }

  func target(_ target: Double, _ form: Measure.Form, isBetterLow: Bool, unit: String? = nil) -> String {
    let limit = isBetterLow ? "at most" : "at least"
    switch form {
    case .share: return "\(limit) \(Self.number(target))%"
    case .days: return "\(limit) \(Self.days(target))"
    case .amount: return "\(limit) \(amount(target, unit: unit))"
    case .count: return "\(limit) \(Self.number(target))" + (unit.map { " \($0)" } ?? "")
    }
  }

  func amount(_ value: Double, unit: String? = nil) -> String {
    Self.number(value.rounded()) + ((unit ?? currency).map { " \($0)" } ?? "")
  }

  static func days(_ days: Double) -> String { "\(decimalText(days)) \(days == 1 ? "day" : "days")" }

  /// With commas between thousands, and one decimal at most.
  static func number(_ value: Double) -> String {
    let text = decimalText((abs(value) * 10).rounded() / 10)
    let parts = text.split(separator: ".", maxSplits: 1)
    var digits: [Character] = []
    for (index, digit) in (parts.first ?? "0").reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits.append(",") }
      digits.append(digit)
    }
    let fraction = parts.count > 1 ? ".\(parts[1])" : ""
    return (value < 0 ? "−" : "") + String(digits.reversed()) + fraction
  }

  /// A drawing's label: each month with its value.
  func label(_ points: [MeasureSeries.Point], _ form: Measure.Form) -> String {
    points.map { point in
      let value = value(point, form)
      return
        "\(point.month.displayText): \(value.isEmpty ? "not known" : value)\(point.isOpen ? ", still open" : "")"
    }.joined(separator: "; ")
  }
}
