public import RapportBase
public import RapportTheme
import RapportHub

/// What both teams look at in their weekly meeting, as a message for a channel: the facts of that page since a day.
public struct WeeklyDigest: Sendable {
  /// The forms that it has.
  public enum Format: String, CaseIterable, Sendable {
    /// For a summary, an issue or minutes; words of content are no markup, and nobody is called by @name.
    case markdown
    case text
    /// What an incoming webhook of Slack takes.
    case slack
    /// What the webhook of a Teams workflow takes.
    case teams
  }

  /// The words at the top, and the address of the meeting's page where the hub has one.
  struct Head: Sendable {
    let title: String
    let lead: String
    let page: (label: String, url: String)?
  }

  private static let maxNameLength = 100

  let head: Head
  let sections: [AgendaSection]
  private let words: SiteWords
  /// What is said where nothing else is.
  private let nothing: String

  /// - Parameter since: the first day that counts.
  public init(site: SiteHub, theme: Theme, since: Day) {
    let context = SiteContext(site: site, theme: theme)
    // Only with `base_url` do pages have addresses that a message can hold.
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

  /// A line for what isn't shown of a part, and for a message without parts.
  func rest(_ section: AgendaSection) -> String? {
    section.rest > 0 ? words(.andMore, ("rest", words.number(section.rest))) : nil
  }

  /// The title, in quotation marks if buyers say it.
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

  /// A message with as many items of each part as have room in it; what is left out counts as rest.
  ///
  /// - Parameters:
  ///   - maxBytes: of the message.
  ///   - write: makes the message of parts.
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
  /// The longest title and the longest line of facts, in characters.
  private static let maxTitleLength = 160
  private static let maxFactLength = 100

  /// Items that fit into a message, with addresses that lead somewhere from there.
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

  /// The first items; the others count as rest.
  fileprivate func first(_ count: Int) -> AgendaSection {
    let first = Array(items.prefix(count))
    return AgendaSection(heading: heading, url: url, items: first, rest: rest + items.count - first.count)
  }

  /// One line of bounded length, without marks that would turn the direction of what follows.
  fileprivate static func cut(_ text: String, to maxLength: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var scalars = line.unicodeScalars
    scalars.removeAll { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    return scalars.count > maxLength ? String(scalars.prefix(maxLength - 1)) + "…" : String(scalars)
  }
}

extension AgendaItem {
  /// Badges and facts that say something.
  var allFacts: [String] { (badges.map(\.label) + facts).filter { !$0.isEmpty } }

  var address: String? {
    if case .text(let address) = url, !address.isEmpty { address } else { nil }
  }
}
