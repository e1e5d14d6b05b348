public import RapportBase
public import RapportDiagnostics
public import RapportScorecard

/// What `hub.yml` says about the hub as a whole.
public struct HubSettings: Sendable {
  public var name = "Hub"
  public var description = ""
  /// Language of the content, as a code: `en`.
  public var language = "en"
  /// Where the hub will be served, ending in `/`; needed only for what must name whole addresses.
  public var baseURL: String?
  /// The path of `baseURL`, beginning and ending in `/`: what a page needs that is served at unknown addresses.
  public var basePath: String? {
    guard let baseURL else { return nil }
    let bytes = Array(baseURL.utf8)
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    return slashes.count > 2 ? String(decoding: bytes[slashes[2]...], as: UTF8.self) : "/"
  }
  public var repository: Repository?
  /// Names of the teams, in the order in which pages show them.
  public internal(set) var teams = ["sales", "marketing"] {
    didSet { setTeamVocabulary() }
  }
  /// What the Git host calls each team, without an @.
  public internal(set) var handles: [String: String] = [:]
  /// Who is who, by slug, in the file's order.
  public internal(set) var people: [Person] = [] {
    didSet { listPeople() }
  }
  /// Teams and people's slugs by what people may call them.
  private var ownersByName: [String: String] = [:]
  /// Where each person is in `people`.
  private var peopleOffsets: [String: Int] = [:]
  /// Groups of words that mean the same to whoever searches.
  public var synonyms: [[String]] = []
  /// Whether pages link terms where they use them.
  public var linksTerms = true
  public var silences: [Silence] = []
  /// How long before its end a check counts as due.
  public var dueWithin = Period(14, .day)
  /// Share of cells that should be complete, in percent.
  public var coverageTarget = 80
  public var review = Review()
  public var propose = Propose()
  public var accent: Accent?
  /// Words of the pages in place of the theme's, in the file's order.
  public var words: [Word] = []
  public var scorecard = ScorecardSettings()
  /// The day on which the hub began: what was never checked is reported once its interval has passed since then.
  public var adopted: Day?
  /// Everything that the file sets, as it was read: for comparing two of them.
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

  /// Where the content lives, for links that change it.
  public struct Repository: Sendable, Hashable {
    /// `github`, `gitlab`, `gitea` or `forgejo`.
    public var kind: String
    public var url: String
    public var branch: String
    public var contentPath: String
  }

  /// A person named in content.
  public struct Person: Sendable, Hashable {
    public var slug: String
    public var name: String
    public var team: String?
    public var email: String?
    /// The email addresses in their commits.
    public var git: [String]
    /// Their name at the Git host, without an @.
    public var handle: String?
    /// The last day here.
    public var left: Day?
  }

  /// A warning that is not reported, and why.
  public struct Silence: Sendable, Hashable {
    public var code: String
    /// `kind/slug`; every entry if left out.
    public var entry: String?
    public var reason: String?
    public var position: SourcePosition
  }

  /// How long a check holds.
  public struct Review: Sendable, Hashable {
    public var standard = Period(180, .day)
    public var byKind: [String: Period] = [:]
    public var byType: [String: Period] = [:]
  }

  /// How people without the Git host's words propose content.
  public struct Propose: Sendable, Hashable {
    public var ways = ["host", "email", "copy"]
    public var email: String?
  }

  /// A word, or words, of the pages.
  public struct Word: Sendable, Hashable {
    /// What the theme calls it.
    public var key: String
    public var text: String
    public var position: SourcePosition
  }

  /// The hub's own colour.
  public struct Accent: Sendable, Hashable {
    public var light: Choice?
    public var dark: Choice?

    /// A colour, and where the file names it.
    public struct Choice: Sendable, Hashable {
      public var colour: Colour
      public var position: SourcePosition
    }
  }

  /// The values of a `choice` field's vocabulary.
  public func vocabulary(_ name: String) -> Vocabulary {
    vocabularies[name] ?? Vocabulary([])
  }

  /// The names of all vocabularies, sorted.
  package var vocabularyNames: [String] { vocabularies.keys.sorted() }

  /// The values alone.
  public func values(of name: String) -> [String] {
    vocabulary(name).names
  }

  mutating func set(_ name: String, to vocabulary: Vocabulary) {
    vocabularies[name] = vocabulary
  }

  /// The person of a slug.
  public func person(_ slug: String) -> Person? {
    peopleOffsets[slug].map { people[$0] }
  }

  /// Whether `teams` in `hub.yml` has this name.
  public func isTeam(_ name: String) -> Bool { vocabulary("team")[name] != nil }

  /// The team that an owner is, or belongs to.
  public func team(of owner: String) -> String? {
    isTeam(owner) ? owner : person(owner)?.team
  }

  /// The team or person that somebody means by a name, an address or a slug, however it is spelled.
  package func owner(called text: String) -> String? {
    let name = WrittenName.squeezed(text)
    guard !name.isEmpty else { return nil }
    return ownersByName[name]
  }
}
