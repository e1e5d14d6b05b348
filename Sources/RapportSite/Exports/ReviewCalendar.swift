import RapportBase
import RapportHub

/// `data/reviews/NAME.ics` (RFC 5545): a calendar for each team and each person, with an event on each day on
/// which a review expires.
struct ReviewCalendar {
  /// How many days ahead a calendar reaches, and the maximum number of its events.
  private static let days = 180
  private static let maxCount = 500
  /// The maximum length of a line in bytes (RFC 5545 §3.1).
  private static let maxLine = 75

  let site: SiteHub
  let words: SiteWords

  /// A review that expires, or a last day of use.
  private struct Event {
    let index: EntryIndex
    let day: Day
    let summary: String
  }

  /// The path of the calendar of a team or a person; `nil` for a name that isn't valid as a file name.
  static func path(of name: String, in hub: Hub) -> String? {
    Slug.isValid(name) ? "data/reviews/\(name).ics" : nil
  }

  /// A calendar for each team and each person with something to review.
  func files() -> [OutputFile] {
    var events: [String: [Event]] = [:]
    for index in site.hub.indices {
      guard let event = event(index) else { continue }
      let owner = site.hub.responsible(for: site.hub.entries[index])
      for name in Set([owner.team, owner.person].compactMap(\.self)) {
        events[name, default: []].append(event)
      }
    }
    return events.keys.sorted().compactMap { name in
      ReviewCalendar.path(of: name, in: site.hub).map { path in
        OutputFile(path: path, bytes: bytes(events[name] ?? []))
      }
    }
  }

  private func event(_ index: EntryIndex) -> Event? {
    let hub = site.hub
    let entry = hub.entries[index]
    guard site.isListed(entry), hub.ended(entry) == nil else { return nil }
    switch hub.freshness(of: entry) {
    case .fresh(_, let until), .due(_, let until), .overdue(_, let until):
      guard until.number <= hub.asOf.number + ReviewCalendar.days else { return nil }
      return Event(index: index, day: until, summary: words(.calendarReview, ("title", entry.title)))
    case .neverChecked, .exempt: return nil
    }
  }

  private func bytes(_ events: [Event]) -> [UInt8] {
    let sorted = events.sorted { a, b in (a.day, a.index) < (b.day, b.index) }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rapport//Reviews//EN", "CALSCALE:GREGORIAN"]
      + sorted.prefix(ReviewCalendar.maxCount).flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap { ReviewCalendar.folded($0) }
  }

  private func lines(_ event: Event) -> [String] {
    let entry = site.hub.entries[event.index]
    func compact(_ day: Day) -> String { day.description.replacing(byte: "-", with: "") }
    let address = site.hub.settings.baseURL.map { "URL:\($0)\(SitePath.escaped(site.path(of: entry)))" }
    return [
      "BEGIN:VEVENT", "UID:review-\(entry.kind.name)-\(entry.slug)@rapport.invalid",
      "DTSTAMP:\(compact(site.hub.asOf))T000000Z", "DTSTART;VALUE=DATE:\(compact(event.day))",
      "SUMMARY:\(ReviewCalendar.escaped(event.summary))",
    ] + [address].compactMap(\.self) + ["TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  /// Text escaped for a calendar (RFC 5545 §3.3.11).
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", ";", ",": out += "\\\(character)"
      case "\n", "\r": out += " "
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  /// A line with its line end. One that is too long continues on the next line after a space; no character is
  /// split.
  private static func folded(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if length + bytes.count > maxLine {
        out += [13, 10, 32]
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    return out + [13, 10]
  }
}
