internal import ArgumentParser
import RapportBase
import RapportHub

/// The options of every command that reads a hub.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder with hub.yml and the entries.")
  var content = "content"

  @Option(
    name: .customLong("as-of"), help: "The day of the check and of new entries: 2026-11-22. Default: today.",
    transform: ContentOptions.day)
  var asOf: Day?

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("“\(text)” isn't a valid date. Write it as 2026-11-22.")
    }
    return day
  }

  /// If an unreadable date meant today, builds would silently differ from day to day.
  func validate() throws {
    guard let text = ContentOptions.sourceDateEpoch, Int(text) == nil else { return }
    throw ValidationError("SOURCE_DATE_EPOCH is “\(text)”; it must be seconds since 1970.")
  }

  private static var sourceDateEpoch: String? {
    getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day as of which the hub is read: `--as-of`, or `SOURCE_DATE_EPOCH`, or today in UTC.
  var day: Day { asOf ?? ContentOptions.today }

  /// `SOURCE_DATE_EPOCH`, or today in UTC.
  static var today: Day {
    Day(secondsSince1970: sourceDateEpoch.flatMap { Int($0) } ?? time(nil))
  }
}
