public import RapportBase
public import RapportHub

/// A hub as the site shows it: which entries have pages, and their paths.
///
/// Immutable. It is a class only so that code that works page by page shares it instead of copying it.
public final class SiteHub: Sendable {
  /// The hub that is shown, which has no errors.
  public let hub: Hub
  /// The four Alignment figures in earlier weeks, oldest first; empty if Git doesn't have them.
  public let trend: [PastFigures]
  /// What Git knows about the entries, including recent changes; `nil` without Git.
  public let history: History?
  /// What follows from the hub's outline and its history.
  let facts: SiteFacts
  /// Pairs of entries that say nearly the same, found when a page or a report asks for them. They aren't
  /// among `facts`, because they depend on texts, which the outline doesn't have.
  public let lookAlikes: Lazy<[LookAlike]>
  /// Where texts repeat what proof points say.
  let proofUses: ProofUses
  /// Proposals that wait for a decision on the Git host, if the build was given any.
  let proposals: [Proposal]
  private let lazyAgreedWords: Lazy<AgreedWords>?
  /// What sales and marketing look at together.
  public let alignment: AlignmentFacts
  /// Texts extracted from attached files; `nil` if none were read.
  let fileTexts: FileTexts?
  /// The maximum number of rows on one page of a list.
  public static let listLength = 200

  /// `nil` if the content has errors: only a hub without errors is shown.
  ///
  /// - Parameters:
  ///   - proposals: proposals that wait for a decision on the Git host.
  ///   - agreedWords: what entries say differently since teams agreed to them; `nil` if the earlier texts
  ///     aren't known.
  ///   - trend: the four Alignment figures in earlier weeks, oldest first.
  ///   - previous: an earlier state, whose facts are reused if they are still valid.
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

  /// The same state with what has since become known about earlier days.
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
  /// What notes say: how often something was heard, what is wanted, what is called out of date.
  public var signals: Signals { facts.signals }
  /// What buyers said that has no answer yet.
  public var unanswered: [UnansweredQuote] { facts.unanswered }
  /// For each persona and stage, whether the hub has the assets that the stage needs.
  public var coverage: Coverage { facts.coverage }
  /// Which assets don't say where they belong.
  public var placement: Placement { facts.placement }
  /// What entries say differently since teams agreed to them; empty if that isn't known.
  var agreedWords: AgreedWords { lazyAgreedWords?.value ?? AgreedWords() }
  /// Recent changes that readers can see; `nil` without Git.
  public var news: RecentChanges? { facts.news }
  /// How many listed entries are overdue for review, and how many must be reviewed at all.
  var overdue: (count: Int, of: Int) { facts.overdue }

  /// Everything that changed in the last `days` days in entries that have a page.
  func changes(days: Int) -> RecentChanges? {
    history.map { history in
      RecentChanges(hub, history, days: days, maxCount: .max) { $0.hasPage(showsDrafts: showsDrafts) }
    }
  }

  /// Whether at least 80% of the entries to be reviewed are overdue, so that one line says so instead of a
  /// badge in each row.
  var isMostlyOverdue: Bool { overdue.of >= SiteHub.leastReviewed && overdue.count * 10 >= overdue.of * 8 }

  /// With fewer entries to review than this, there are few badges anyway.
  private static let leastReviewed = 10

  /// Whether the entry has a page.
  public func hasPage(_ entry: Entry) -> Bool {
    entry.hasPage(showsDrafts: showsDrafts)
  }

  /// What buyers said about an entry in words other than its own.
  func heardWordings(of index: EntryIndex) -> [HeardWording] {
    signals.heard(index).map { hub.heardWordings(of: hub.entries[index], $0) } ?? []
  }

  /// The address on the list of objections where a note's unanswered quote is shown.
  func unansweredPath(of note: Entry) -> String {
    guard let kind = hub.kinds.first(where: \.holdsAnswers) else { return "index.html" }
    return "\(listPath(kind, 1))#\(SiteHub.unansweredID(note))"
  }

  static func unansweredID(_ note: Entry) -> String { "_heard-\(note.slug)" }

  /// The entries on a kind's list, as indices into `Hub.entries`.
  public func listed(_ kind: Kind) -> [EntryIndex] { listed(kind.name) }

  /// The entries on a kind's list, by the kind's name.
  func listed(_ kind: String) -> [EntryIndex] { facts.listed[kind] ?? [] }

  /// Whether lists and recommendations show the entry.
  public func isListed(_ entry: Entry) -> Bool {
    hasPage(entry) && !hub.isRetired(entry)
  }

  /// The path of the entry's page, relative to the site's root.
  public func path(of entry: Entry) -> String {
    entry.pagePath
  }

  /// The path of one page of a kind's list, relative to the site's root; `number` counts from 1.
  public func listPath(_ kind: Kind, _ number: Int) -> String {
    number == 1 ? "\(kind.folder)/index.html" : "\(kind.folder)/index-\(number).html"
  }

  /// The page of recent changes, relative to the site's root.
  static let changesPath = "changes.html"

  /// Whether there are figures, or metrics that wait for some.
  var hasScorecard: Bool { !hub.tables.isEmpty || !listed("metric").isEmpty }

  /// Whether there is a feed, which needs absolute addresses.
  var hasFeed: Bool { news != nil && hub.settings.baseURL != nil }

  /// Kinds that have a list: those with at least one listed entry.
  public var listedKinds: [Kind] {
    hub.kinds.filter { facts.listed[$0.name] != nil }
  }
}
