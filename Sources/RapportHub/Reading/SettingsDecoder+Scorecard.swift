import RapportBase
import RapportDiagnostics
import RapportScorecard

extension SettingsDecoder {
  /// The settings under `scorecard`. Anything that can't be read keeps its default.
  mutating func scorecard(_ value: FieldValue) -> ScorecardSettings {
    var own = ScorecardSettings()
    func texts(_ key: String) -> [String] { value[key]?.items.compactMap(\.text) ?? [] }
    own.won = texts("won")
    own.lost = texts("lost")
    own.ignored = texts("ignored")
    own.accepted = texts("accepted")
    own.rejected = texts("rejected")
    own.recycled = texts("recycled")
    own.undecided = texts("undecided")
    own.pipelines = texts("pipelines")
    if let currency = value["currency"], let code = currency.text {
      if code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) {
        own.currency = code
      } else {
        report(
          .unknownValue, currency, "“\(code.prefix(20))” isn't a currency code",
          "Currency codes have three capital letters: EUR, USD, GBP.")
      }
    }
    if let minimum = value["minimum"], let number = minimum.number {
      if number >= 1, number <= 1000, number == number.rounded() {
        own.minimum = Int(number)
      } else {
        report(.badNumber, minimum, "the minimum is a whole number from 1 to 1000", "Leave it out for 3.")
      }
    }
    let start = Day(number: 0)
    if let period = value["first_contact"]?.period { own.contactDays = start.adding(period).number }
    if let period = value["untouched"]?.period { own.touchDays = start.adding(period).number }
    for export in value["columns"]?.members ?? [] {
      own.columns[export.key] = export.value.members.compactMap { role in
        role.value.text.map { ScorecardSettings.ColumnName(role: role.key, column: $0) }
      }
    }
    return own
  }
}
