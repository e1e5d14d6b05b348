public import RapportBase
public import RapportTheme
import RapportHub

/// What both teams look at in their weekly meeting, as a message for a channel: the facts of the meeting's
/// page since a given day.
public struct WeeklyDigest: Sendable {
  /// The formats of a digest.
  public enum Format: String, CaseIterable, Sendable {
    /// For a summary, an issue or minutes. Words of content aren't read as markup, and no @name notifies
    /// anybody.
    case markdown
    case text
    /// The JSON for an incoming webhook of Slack.
    case slack
    /// The JSON for the webhook of a Teams workflow.
    case teams
  }

  /// The words at the top, and the address of the meeting's page if the hub has one.
  struct Head: Sendable {
    let title: String
    let lead: String
    let page: (label: String, url: String)?
  }

  private static let maxNameLength = 100

  let head: Head
  let sections: [AgendaSection]
  private let words: SiteWords
  /// What the message says if it has no parts.
  private let nothing: String

  /// - Parameter since: the first day that counts.
  public init(site: SiteHub, theme: Theme, since: Day) {
    let context = SiteContext(site: site, theme: theme)
    // Pages have addresses that work in a message only if `base_url` is set.
    let base = site.hub.settings.baseURL
    let views = ViewBuilder(
      site: site, relations: context.relations, chips: context.chips, words: context.words, root: base ?? "")
    let words = context.words
    self.words = words
    let day = words.date(since)
    head = Head(
      title: words(
        .digestTitle, ("hub", AgendaSection.cut(site.hub.settings.name, to: Self.maxNameLength)), ("day", day)
      ),
      lead: words(.numbersAsOf, ("day", words.date(site.hub.asOf))),
      page: base.flatMap { base in
        site.has(.meeting) ? (words[.weeklyMeeting], base + Room.meeting.path) : nil
      })
    nothing = words(.nothingChanged, ("day", day))
    let days = max(0, site.hub.asOf.number - since.number)
    sections = WeeklySections(views, days: days).all.map { $0.bounded(hasAddresses: base != nil) }
  }

  /// The message.
  public func render(_ format: Format) -> String {
    switch format {
    case .markdown: markdown
    case .text: text
    case .slack: SlackMessage(self).json
    case .teams: TeamsMessage(self).json
    }
  }

  /// The line that counts the items of a part that aren't shown; `nil` if all are.
  func rest(_ section: AgendaSection) -> String? {
    section.rest > 0 ? words(.andMore, ("rest", words.number(section.rest))) : nil
  }

  /// An item's title, in quotation marks if buyers say it.
  func spoken(_ item: AgendaItem) -> String {
    item.isVoice ? words(.quoted, ("text", item.title)) : item.title
  }

  var note: String? { sections.isEmpty ? nothing : nil }

  private var markdown: String {
    var out = "# \(MarkdownText.escaped(head.title))\n\n\(head.lead)"
    out += head.page.map { " [\($0.label)](<\($0.url)>)\n" } ?? "\n"
    if let note { out += "\n\(note)\n" }
    for section in sections {
      out += "\n## \(section.heading)\n\n"
      for item in section.items {
        let title = MarkdownText.escaped(spoken(item))
        let linked = item.address.map { "[\(title)](<\($0)>)" } ?? title
        let facts = item.allFacts.map(MarkdownText.escaped).joined(separator: " · ")
        out += "- \(item.isTask ? "[ ] " : "")\(linked)\(facts.isEmpty ? "" : " (\(facts))")\n"
      }
      if let rest = rest(section) { out += "- \(rest)\n" }
    }
    return out
  }

  private var text: String {
    var out = "\(head.title)\n\(head.lead)\n"
    if let note { out += "\n\(note)\n" }
    for section in sections {
      out += "\n\(section.heading)\n"
      for item in section.items {
        let facts = item.allFacts.joined(separator: " · ")
        out += "- \(spoken(item))\(facts.isEmpty ? "" : " (\(facts))")\n"
      }
      if let rest = rest(section) { out += "- \(rest)\n" }
    }
    return out + (head.page.map { "\n\($0.label): \($0.url)\n" } ?? "")
  }

  /// The message with as many items of each part as fit; what is left out counts as the rest.
  ///
  /// - Parameters:
  ///   - maxBytes: the maximum size of the message.
  ///   - write: makes a message from parts.
  func fitted(maxBytes: Int, _ write: ([AgendaSection]) -> String) -> String {
    let most = sections.map(\.items.count).max() ?? 0
    for count in stride(from: most, through: 1, by: -1) {
      let message = write(sections.map { $0.first(count) })
      if message.utf8.count <= maxBytes { return message }
    }
    return write(sections.map { $0.first(0) })
  }
}

extension AgendaSection {
  /// The maximum length of a title and of a line of facts, in characters.
  private static let maxTitleLength = 160
  private static let maxFactLength = 100

  /// The part with items short enough for a message, and only with addresses that work there.
  fileprivate func bounded(hasAddresses: Bool) -> AgendaSection {
    AgendaSection(
      heading: heading, url: url,
      items: items.map { item in
        var item = item
        item.title = Self.cut(item.title, to: Self.maxTitleLength)
        item.facts = item.facts.map { Self.cut($0, to: Self.maxFactLength) }
        if !hasAddresses, !item.isExternal { item.url = .absent }
        return item
      },
      rest: rest)
  }

  /// The part with only its first items; the others count as the rest.
  fileprivate func first(_ count: Int) -> AgendaSection {
    let first = Array(items.prefix(count))
    return AgendaSection(heading: heading, url: url, items: first, rest: rest + items.count - first.count)
  }

  /// One line of limited length, without marks that would change the direction of the text after it.
  fileprivate static func cut(_ text: String, to maxLength: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var scalars = line.unicodeScalars
    scalars.removeAll { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    return scalars.count > maxLength ? String(scalars.prefix(maxLength - 1)) + "…" : String(scalars)
  }
}

extension AgendaItem {
  /// Badges and facts, without empty ones.
  var allFacts: [String] { (badges.map(\.label) + facts).filter { !$0.isEmpty } }

  var address: String? {
    if case .text(let address) = url, !address.isEmpty { address } else { nil }
  }
}
