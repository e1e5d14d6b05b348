public import RapportBase
public import RapportDiagnostics
public import RapportScorecard

/// The settings in `hub.yml`.
public struct HubSettings: Sendable {
  /// What the hub is called on pages.
  public var name = "Hub"
  /// What the hub is for, in one sentence.
  public var description = ""
  /// Language code of the content: `en`.
  public var language = "en"
  /// The URL the hub will be served at, ending in `/`. Needed only where a full URL is required.
  public var baseURL: String?
  /// The path of `baseURL`, with `/` at both ends, for pages that are served at any address.
  public var basePath: String? {
    guard let baseURL else { return nil }
    let bytes = Array(baseURL.utf8)
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    return slashes.count > 2 ? String(decoding: bytes[slashes[2]...], as: UTF8.self) : "/"
  }
  /// The repository of the content; `nil` if `hub.yml` names none.
  public var repository: Repository?
  /// Names of the teams, in the order in which pages show them.
  public internal(set) var teams = ["sales", "marketing"] {
    didSet { setTeamVocabulary() }
  }
  /// Each team's name on the Git host, without an @.
  public internal(set) var handles: [String: String] = [:]
  /// The people that `hub.yml` lists, in file order.
  public internal(set) var people: [Person] = [] {
    didSet { listPeople() }
  }
  /// Teams and people's slugs, by the names people may use for them.
  private var ownersByName: [String: String] = [:]
  /// The index in `people` of each slug.
  private var peopleOffsets: [String: Int] = [:]
  /// Groups of words that search treats as meaning the same.
  public var synonyms: [[String]] = []
  /// Whether pages link terms where they are used.
  public var linksTerms = true
  /// Warnings that aren't reported.
  public var silences: [Silence] = []
  /// How long before a review runs out it counts as due.
  public var dueWithin = Period(14, .day)
  /// Share of coverage cells that should be complete, in percent.
  public var coverageTarget = 80
  /// How long reviews are valid.
  public var review = Review()
  /// How people propose content through the form.
  public var propose = Propose()
  /// The hub's own accent colour; `nil` for the theme's.
  public var accent: Accent?
  /// Texts that replace the theme's own on pages, in file order.
  public var words: [Word] = []
  /// What `hub.yml` says about exports and the numbers in `content/data`.
  public var scorecard = ScorecardSettings()
  /// The day the hub was adopted. Entries never reviewed are reported once their
  /// interval has passed since that day.
  public var adopted: Day?
  /// Every setting in the file as it was read, for comparing two versions of it.
  public var members: [FieldValue.Member] = []
  private var vocabularies = Vocabulary.builtIn

  public init() {
    setTeamVocabulary()
  }

  private mutating func setTeamVocabulary() {
    set("team", to: Vocabulary(teams.map { Vocabulary.Value($0) }))
    listPeople()
  }

  private mutating func listPeople() {
    peopleOffsets = Dictionary(firstOf: people.enumerated().map { ($1.slug, $0) })
    let names =
      teams.flatMap { [($0, $0), ($0 + "team", $0)] }
      + people.flatMap { person in
        ([person.slug, person.name] + [person.email].compactMap(\.self) + person.git).map {
          ($0, person.slug)
        }
      }
    ownersByName = Dictionary(firstOf: names.map { (WrittenName.squeezed($0.0), $0.1) })
  }

  /// The repository of the content, for links that propose changes.
  public struct Repository: Sendable, Hashable {
    /// `github`, `gitlab`, `gitea` or `forgejo`.
    public var kind: String
    /// The repository's page on the Git host.
    public var url: String
    /// The published branch, which proposals are made against.
    public var branch: String
    /// Path of the content folder below the root of the repository.
    public var contentPath: String
  }

  /// A person that content can name.
  public struct Person: Sendable, Hashable {
    /// The name that content uses: `ann-lee`.
    public var slug: String
    /// The name shown on pages.
    public var name: String
    /// The name of their team, if any.
    public var team: String?
    /// The address at which they can be reached, if any.
    public var email: String?
    /// The email addresses in their commits.
    public var git: [String]
    /// Their account name on the Git host, without an @.
    public var handle: String?
    /// Their last day at the company.
    public var left: Day?
  }

  /// A warning that is not reported, and why.
  public struct Silence: Sendable, Hashable {
    /// The code of the warning, as in `code` of a diagnostic.
    public var code: String
    /// `kind/slug`; `nil` for every entry.
    public var entry: String?
    /// Why it isn't reported.
    public var reason: String?
    /// Where the silence is in `hub.yml`.
    public var position: SourcePosition
  }

  /// How long a review is valid.
  public struct Review: Sendable, Hashable {
    /// The interval for everything that `byKind` and `byType` don't list.
    public var standard = Period(180, .day)
    /// Intervals by the kind's name.
    public var byKind: [String: Period] = [:]
    /// Intervals by asset type.
    public var byType: [String: Period] = [:]
  }

  /// How people who don't use Git propose content.
  public struct Propose: Sendable, Hashable {
    /// The ways the form offers, in order: `host`, `email`, `copy`.
    public var ways = ["host", "email", "copy"]
    /// The address that proposals by email go to.
    public var email: String?
  }

  /// A text on pages that the hub words differently.
  public struct Word: Sendable, Hashable {
    /// The theme's name for the text.
    public var key: String
    /// The hub's own wording.
    public var text: String
    /// Where the text is in `hub.yml`.
    public var position: SourcePosition
  }

  /// The hub's own accent colour.
  public struct Accent: Sendable, Hashable {
    /// The colour of the light theme; `nil` for the default.
    public var light: Choice?
    /// The colour of the dark theme; `nil` for the default.
    public var dark: Choice?

    /// A colour, and where it is in `hub.yml`.
    public struct Choice: Sendable, Hashable {
      public var colour: Colour
      public var position: SourcePosition
    }
  }

  /// The vocabulary that a `choice` field names; empty if there is none of that name.
  public func vocabulary(_ name: String) -> Vocabulary {
    vocabularies[name] ?? Vocabulary([])
  }

  /// The names of all vocabularies, sorted.
  package var vocabularyNames: [String] { vocabularies.keys.sorted() }

  /// The values of a vocabulary as written in front matter, in order.
  public func values(of name: String) -> [String] {
    vocabulary(name).names
  }

  mutating func set(_ name: String, to vocabulary: Vocabulary) {
    vocabularies[name] = vocabulary
  }

  /// The person with a slug.
  public func person(_ slug: String) -> Person? {
    peopleOffsets[slug].map { people[$0] }
  }

  /// Whether `teams` in `hub.yml` lists this name.
  public func isTeam(_ name: String) -> Bool { vocabulary("team")[name] != nil }

  /// The team that an owner is or belongs to.
  public func team(of owner: String) -> String? {
    isTeam(owner) ? owner : person(owner)?.team
  }

  /// The team, or the slug of the person, that a name, an email address or a slug
  /// means, however it is spelled.
  package func owner(called text: String) -> String? {
    let name = WrittenName.squeezed(text)
    guard !name.isEmpty else { return nil }
    return ownersByName[name]
  }
}
