public import RapportBase
public import RapportHub

/// A hub as the site shows it: which entries have pages, and their paths.
///
/// Immutable, and a class only so that what works on it page by page shares it instead of copying it.
public final class SiteHub: Sendable {
  public let hub: Hub
  /// The four numbers of Alignment in the weeks before, oldest first; none where Git doesn't know.
  public let trend: [PastFigures]
  /// What Git knows of the entries, and what changed of late; `nil` without it.
  public let history: History?
  /// What follows from the hub's outline.
  let facts: SiteFacts
  /// Entries that say nearly the same: found when a page or a report asks for it. They follow from texts, which the
  /// outline doesn't have.
  public let lookAlikes: Lazy<[LookAlike]>
  /// Where texts repeat what proof points say.
  let proofUses: ProofUses
  /// What waits for somebody's decision on the Git host, as far as the build was given it.
  let proposals: [Proposal]
  private let lazyAgreedWords: Lazy<AgreedWords>?
  /// What sales and marketing look at together.
  public let alignment: AlignmentFacts
  /// The texts of files; `nil` where none were read.
  let fileTexts: FileTexts?
  /// The most rows that one list's page shows.
  public static let listLength = 200

  /// `nil` when the content has errors: only a sound hub is shown.
  ///
  /// - Parameters:
  ///   - proposals: what waits on the Git host.
  ///   - agreedWords: what changed since teams agreed to it; `nil` if nobody knows the old words.
  ///   - trend: what the four numbers of Alignment were before.
  ///   - previous: an earlier state, from which what is still true is taken.
  public init?(
    _ read: ReadHub, showsDrafts: Bool, proposals: [Proposal] = [],
    agreedWords: Lazy<AgreedWords>? = nil, trend: [PastFigures] = [], reusing previous: SiteHub? = nil
  ) {
    guard !read.hasErrors else { return nil }
    hub = read.hub
    lookAlikes = Lazy { read.hub.lookAlikes() }
    self.proposals = proposals
    lazyAgreedWords = agreedWords
    self.trend = trend
    history = read.history
    proofUses = read.proofUses
    fileTexts = read.fileTexts
    let facts: SiteFacts
    if let previous, previous.hub.outline === read.hub.outline, previous.showsDrafts == showsDrafts,
      previous.history == read.history
    {
      facts = previous.facts
    } else {
      facts = SiteFacts(read.hub, read.history, showsDrafts: showsDrafts)
    }
    self.facts = facts
    alignment = SiteHub.alignment(read.hub, read.history, facts, agreedWords)
  }

  /// The same state, once more is known of earlier days.
  public init(_ other: SiteHub, agreedWords: Lazy<AgreedWords>?, trend: [PastFigures]) {
    hub = other.hub
    history = other.history
    facts = other.facts
    lookAlikes = other.lookAlikes
    proofUses = other.proofUses
    proposals = other.proposals
    fileTexts = other.fileTexts
    self.trend = trend
    lazyAgreedWords = agreedWords
    alignment = SiteHub.alignment(other.hub, other.history, other.facts, agreedWords)
  }

  private static func alignment(
    _ hub: Hub, _ history: History?, _ facts: SiteFacts, _ agreedWords: Lazy<AgreedWords>?
  ) -> AlignmentFacts {
    guard let agreedWords else { return facts.alignment }
    return AlignmentFacts(
      facts.alignment, hub, facts.lazyCoverage, unanswered: facts.unanswered, history: history,
      agreedWords: agreedWords)
  }

  /// Whether planned entries and drafts have pages too.
  public var showsDrafts: Bool { facts.showsDrafts }
  /// What notes say.
  public var signals: Signals { facts.signals }
  /// What was heard and has no answer yet.
  public var unanswered: [UnansweredQuote] { facts.unanswered }
  /// Whether personas have at each stage what the stage needs.
  public var coverage: Coverage { facts.coverage }
  /// Which assets don't say where they belong.
  public var placement: Placement { facts.placement }
  /// What changed since teams agreed to it.
  var agreedWords: AgreedWords { lazyAgreedWords?.value ?? AgreedWords() }
  public var news: RecentChanges? { facts.news }
  /// How many of the entries that are reviewed are overdue, of how many.
  var overdue: (count: Int, of: Int) { facts.overdue }

  /// All that changed since a day, of what readers find.
  func changes(days: Int) -> RecentChanges? {
    history.map { history in
      RecentChanges(hub, history, days: days, maxCount: .max) { $0.hasPage(showsDrafts: showsDrafts) }
    }
  }

  /// Whether nearly everything is overdue, so that one line says it instead of a badge a row.
  var isMostlyOverdue: Bool { overdue.of >= SiteHub.leastReviewed && overdue.count * 10 >= overdue.of * 8 }

  /// Of fewer, badges are few, too.
  private static let leastReviewed = 10

  /// Whether the entry has a page.
  public func hasPage(_ entry: Entry) -> Bool {
    entry.hasPage(showsDrafts: showsDrafts)
  }

  /// What buyers said of an entry in other words than its own.
  func heardWordings(of index: EntryIndex) -> [HeardWording] {
    signals.heard(index).map { hub.heardWordings(of: hub.entries[index], $0) } ?? []
  }

  /// Where the list of objections shows what nobody has answered yet, by the note that has it.
  func unansweredPath(of note: Entry) -> String {
    guard let kind = hub.kinds.first(where: \.holdsAnswers) else { return "index.html" }
    return "\(listPath(kind, 1))#\(SiteHub.unansweredID(note))"
  }

  static func unansweredID(_ note: Entry) -> String { "_heard-\(note.slug)" }

  /// What a kind's list shows, by indices in `Hub.entries`.
  public func listed(_ kind: Kind) -> [EntryIndex] { listed(kind.name) }

  /// What the list of a kind shows, by the kind's name.
  func listed(_ kind: String) -> [EntryIndex] { facts.listed[kind] ?? [] }

  /// Whether lists and recommendations show the entry.
  public func isListed(_ entry: Entry) -> Bool {
    hasPage(entry) && !hub.isRetired(entry)
  }

  /// The entry's page, below the site's root.
  public func path(of entry: Entry) -> String {
    entry.pagePath
  }

  /// A part of a kind's list, below the site's root.
  public func listPath(_ kind: Kind, _ number: Int) -> String {
    number == 1 ? "\(kind.folder)/index.html" : "\(kind.folder)/index-\(number).html"
  }

  /// The page of recent changes, relative to the site's root.
  static let changesPath = "changes.html"

  /// Whether there are numbers, or metrics that wait for some.
  var hasScorecard: Bool { !hub.tables.isEmpty || !listed("metric").isEmpty }

  /// Whether there is a feed, which needs absolute addresses.
  var hasFeed: Bool { news != nil && hub.settings.baseURL != nil }

  /// Kinds whose lists exist: those with pages that have something to show.
  public var listedKinds: [Kind] {
    hub.kinds.filter { facts.listed[$0.name] != nil }
  }
}
