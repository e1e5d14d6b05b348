import RapportBase
import RapportHub
import RapportScorecard
import RapportTheme

/// A part of the weekly meeting.
struct AgendaSection {
  let heading: String
  /// The page that shows everything.
  let url: TemplateValue
  let items: [AgendaItem]
  /// How many further items there are.
  let rest: Int
}

/// An item on the agenda.
struct AgendaItem {
  var title: String
  var url: TemplateValue
  /// Whether `url` leads to another site.
  var isExternal = false
  /// Whether buyers say it.
  var isVoice = false
  /// Whether it is a task that somebody has to do.
  var isTask = false
  var badges: [(label: String, style: String)] = []
  var facts: [String]

  var line: String { facts.filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// The parts of the weekly meeting that have something to say, in order. Each is kept short enough that all
/// of them print on one sheet.
struct WeeklySections {
  private static let maxActions = 8
  private static let maxHeard = 5
  private static let maxRows = 4
  private static let maxChanges = 6
  private static let maxProposals = 5

  private let views: ViewBuilder
  private let facts: WeeklyMeeting
  /// Whether it covers the last week, rather than another number of days.
  private let isWeek: Bool

  /// - Parameter days: how many days back it looks.
  init(_ views: ViewBuilder, days: Int = WeeklyMeeting.days) {
    self.views = views
    isWeek = days == WeeklyMeeting.days
    let site = views.site
    facts = WeeklyMeeting(
      site.hub, site.alignment, site.signals, site.coverage, site.changes(days: days), days: days)
  }

  var all: [AgendaSection] {
    let changes = site.news == nil ? TemplateValue.absent : .text(views.root + SiteHub.changesPath)
    let all = [
      section(.openActions, .promises, actions, Self.maxActions),
      section(.weeklyNumbers, scorecard, numbers, Self.maxRows),
      heard,
      section(.weeklyStopped, .heard, facts.stopped.map(stoppedItem), Self.maxRows),
      gaps,
      section(.proposalsWaiting, .absent, site.proposals.map(proposalItem), Self.maxProposals),
      section(
        isWeek ? .weeklyChanged : .whatChanged, changes, facts.changes.map(changeItem), Self.maxChanges),
      section(.toReview, .freshness, facts.reviews.map(reviewItem), Self.maxChanges),
    ]
    return all.filter { !$0.items.isEmpty }
  }

  private var site: SiteHub { views.site }
  private var words: SiteWords { views.words }

  private func section(_ heading: Word, _ room: Room, _ items: [AgendaItem], _ maxCount: Int) -> AgendaSection
  {
    section(heading, RoomView.url(room, views), items, maxCount)
  }

  private func section(_ heading: Word, _ url: TemplateValue, _ items: [AgendaItem], _ maxCount: Int)
    -> AgendaSection
  {
    AgendaSection(
      heading: words[heading], url: url, items: Array(items.prefix(maxCount)),
      rest: max(0, items.count - maxCount))
  }

  private var scorecard: TemplateValue { .text(views.root + ScorecardView.path) }

  private func item(
    _ index: EntryIndex, _ facts: [String], badges: [(label: String, style: String)] = []
  ) -> AgendaItem {
    let entry = views.hub.entries[index]
    return AgendaItem(
      title: Wording.typographic(entry.title), url: views.url(entry), badges: badges, facts: facts)
  }

  private var actions: [AgendaItem] {
    site.alignment.commitments.open.map { action in
      let value = action.action.value
      let meeting = views.hub.entries[action.meeting]
      return AgendaItem(
        title: Wording.typographic(value["what"]?.text ?? ""), url: views.url(meeting), isTask: true,
        badges: action.isLate ? [(words[.actionOverdue], "bad")] : [],
        facts: [
          value["who"]?.text.map(views.owner) ?? "", value["due"]?.date.map(words.date) ?? "",
          Wording.typographic(meeting.title),
        ])
    }
  }

  /// Metrics that are off target, the furthest first.
  private var numbers: [AgendaItem] {
    let text = ScorecardText(views)
    let missed = MetricRows.ranked(views, views.relations.scorecard).filter { $0.reading.state == .missed }
    return missed.compactMap { metric, reading in
      guard let series = reading.series, let latest = series.latest, let target = reading.target else {
        return nil
      }
      let unit = metric.text("unit")
      return AgendaItem(
        title: Wording.typographic(metric.title), url: views.url(metric),
        facts: [
          text.value(reading, unit: unit) ?? "",
          text.target(target, series.form, isBetterLow: reading.isBetterLow, unit: unit),
          text.month(latest),
        ])
    }
  }

  /// What was heard most, and what is new apart from that.
  private var heard: AgendaSection {
    let most = facts.heard.prefix(Self.maxHeard)
    let new = facts.heard.dropFirst(Self.maxHeard).filter(\.isNew).prefix(Self.maxHeard)
    return AgendaSection(
      heading: words[isWeek ? .weeklyHeard : .allHeard], url: RoomView.url(.heard, views),
      items: (most + new).map(heardItem),
      rest: facts.heard.count - most.count - new.count)
  }

  private func heardItem(_ heard: WeeklyMeeting.Heard) -> AgendaItem {
    let count = heard.count
    var badges: [(label: String, style: String)] = []
    if heard.isNew { badges.append((words[.new], "internal")) }
    if HeardRow.lacksAnswer(heard.topic, views) { badges.append((words[.noAnswerYetBadge], "warn")) }
    let mostly = count.mostly.map { views.hub.entries[$0.entry].title }
    return AgendaItem(
      title: HeardRow.quote(heard.topic, views), url: HeardRow.url(heard.topic, views), isVoice: true,
      badges: badges,
      facts: [
        words(.heardTimes, ("times", words.times(count.total))),
        mostly.map { words(.mostlyBy, ("name", Wording.typographic($0))) } ?? "",
      ])
  }

  private func stoppedItem(_ stopped: WeeklyMeeting.StoppedAnswer) -> AgendaItem {
    let (lately, before) = (stopped.lately, stopped.before)
    let line = words(
      .weeklyWorked, ("worked", String(lately.worked)), ("answered", String(lately.answered)),
      ("days", String(WeeklyMeeting.judgedDays)), ("worked_before", String(before.worked)),
      ("answered_before", String(before.answered)))
    return AgendaItem(
      title: HeardRow.quote(stopped.topic, views), url: HeardRow.url(stopped.topic, views), isVoice: true,
      facts: [line])
  }

  private var gaps: AgendaSection {
    let items = Array((filled + opened + asked).prefix(Self.maxRows * 2))
    return AgendaSection(
      heading: words[.weeklyGaps], url: RoomView.url(.coverage, views), items: items,
      rest: facts.filled.count + facts.opened.count + facts.asked.count - items.count)
  }

  private var filled: [AgendaItem] {
    facts.filled.prefix(Self.maxRows).map { filler in
      item(filler.asset, [ThanksView.places(filler, views)], badges: [(words[.weeklyFilled], "ok")])
    }
  }

  private var opened: [AgendaItem] {
    facts.opened.prefix(Self.maxRows).map { gap in
      let type = gap.type.map { words(.noType, ("type", words.inSentence(views.label($0, of: "type")))) }
      return item(
        gap.asset, [ThanksView.place(gap.persona, gap.stage, views), type ?? "", words.date(gap.day)],
        badges: [(words[.weeklyOpened], "warn")])
    }
  }

  private var asked: [AgendaItem] {
    facts.asked.prefix(Self.maxRows).map { index in
      let note = views.hub.entries[index]
      let place = ["persona", "stage"].compactMap {
        note[$0]?.reference.flatMap { views.hub.entry($0) }?.title
      }
      return item(
        index,
        [place.map(Wording.typographic).joined(separator: ", "), note.text("by").map(views.owner) ?? ""],
        badges: [(words[.weeklyAsked], "internal")])
    }
  }

  private func proposalItem(_ proposal: Proposal) -> AgendaItem {
    let age = proposal.age(on: views.hub.asOf)
    return AgendaItem(
      title: Wording.typographic(proposal.title), url: .text(proposal.url), isExternal: true,
      badges: proposal.isDraft ? [(words[.draft], "internal")] : [],
      facts: [
        proposal.author ?? "", age > 0 ? words(.waitingFor, count: age) : words[.waitingSinceToday],
        proposal.number.map { "#\($0)" } ?? "",
      ])
  }

  private func changeItem(_ change: RecentChanges.Item) -> AgendaItem {
    AgendaItem(
      title: ChangesView.title(change, views),
      url: change.index.map { views.url(views.hub.entries[$0]) } ?? .absent,
      facts: [ChangesView.word(change.kind, words), ChangesView.type(change, views)])
  }

  private func reviewItem(_ reviews: WeeklyMeeting.TeamReviews) -> AgendaItem {
    AgendaItem(
      title: ReviewGroups.label(of: reviews.team, views),
      url: .text("\(views.root)\(Room.freshness.path)#\(ReviewGroups.id(of: reviews.team, views))"),
      facts: reviews.counts.map { words(FreshnessView.counted($0.reason), count: $0.count) })
  }
}
