import RapportBase
package import RapportContent
import RapportDiagnostics

/// The settings in a `hub.yml`, and how many faults it has.
package func hubSettings(of file: SourceFile) -> (settings: HubSettings, faultCount: Int) {
  var decoder = SettingsDecoder(kinds: Kind.builtIn)
  decoder.decode(file)
  return (decoder.settings, decoder.diagnostics.count)
}

/// Reads `hub.yml`.
struct SettingsDecoder {
  static let path = "hub.yml"

  /// The built-in kinds; once the file has been read, also the hub's own.
  private(set) var kinds: [Kind]
  /// Declarations that could not be read.
  private(set) var unread = UnreadDeclarations()
  /// Whether nothing in the file could be read.
  private(set) var isUnreadable = false
  private(set) var settings = HubSettings()
  private(set) var diagnostics: [Diagnostic] = []
  private var guesser = Guesser()

  init(kinds: [Kind]) {
    self.kinds = kinds
  }

  /// Decodes the settings. Anything that can't be read keeps its default.
  mutating func decode(_ file: SourceFile) {
    let parsed = parseYAML(file)
    diagnostics += parsed.diagnostics
    guard parsed.diagnostics.isEmpty else {
      isUnreadable = true
      return
    }
    var decoder = FieldDecoder(file: Self.path, settings: settings, kinds: kinds, remarks: parsed.remarks)
    decoder.unknownCode = .unknownSetting
    let members = decoder.members(parsed.fields, HubSettings.fields, of: Self.path, at: .start)
    diagnostics += decoder.diagnostics
    settings.members = members
    let root = FieldValue(.record(members))
    declare(parsed.fields, root)
    setBasics(root)
    setPeople(root["people"])
    for member in root["handles"]?.members ?? [] { settings.handles[member.key] = handle(member.value) }
    setVocabularies(root)
    setReview(root["review"])
    setSilences(root["silence"])
  }

  private mutating func declare(_ pairs: [YAMLNode.Pair], _ root: FieldValue) {
    var declarations = DeclarationReader(builtIn: kinds)
    declarations.read(pairs, root)
    kinds = declarations.kinds
    // Declarations under a name that isn't a kind were decoded as if they were fields of one.
    let lost = pairs.group("fields").filter { pair in !kinds.contains { $0.name == pair.key } }
    diagnostics.removeAll { found in
      lost.contains { $0.value.position <= found.position && found.position.line == $0.position.line }
    }
    diagnostics += declarations.diagnostics
    unread.folders = declarations.unreadFolders
    unread.find(pairs, diagnostics)
    for (name, words) in declarations.vocabularies { settings.set(name, to: words) }
  }

  private mutating func setBasics(_ root: FieldValue) {
    if let name = root["name"]?.text { settings.name = name }
    if let text = root["description"]?.text { settings.description = text }
    if let code = root["language"] { setLanguage(code) }
    if let url = root["base_url"] { setBaseURL(url) }
    if let teams = root["teams"]?.items.compactMap(\.text), !teams.isEmpty { settings.teams = teams }
    settings.adopted = root["adopted"]?.date
    if let period = root["due_within"]?.period { settings.dueWithin = period }
    if let target = root["coverage"]?["target"]?.number { settings.coverageTarget = Int(target) }
    if let groups = root["synonyms"]?.items { settings.synonyms = groups.map { $0.items.compactMap(\.text) } }
    settings.linksTerms = root["link_terms"]?.text != "false"
    if let url = root["repository"]?["url"]?.text { setRepository(root["repository"], url: url) }
    if let propose = root["propose"] {
      if let ways = propose["ways"] { settings.propose.ways = ways.items.compactMap(\.text) }
      settings.propose.email = propose["email"]?.text
    }
    settings.words = (root["words"]?.members ?? []).compactMap { member in
      member.value.text.map { .init(key: member.key, text: $0, position: member.value.position) }
    }
    if let scorecard = root["scorecard"] { settings.scorecard = self.scorecard(scorecard) }
    if let accent = root["accent"] {
      settings.accent = HubSettings.Accent(light: colour(accent["light"]), dark: colour(accent["dark"]))
    }
  }

  private mutating func setBaseURL(_ value: FieldValue) {
    guard let url = value.text else { return }
    guard url.lowercased().begins(with: "http"), !url.utf8.contains(where: { "?#".utf8.contains($0) }) else {
      report(
        .badURL, value, "no site can be served at “\(url.prefix(60))”",
        "Write https://, the host and the folder: https://hub.example.com/")
      return
    }
    settings.baseURL = url.ends(with: "/") ? url : url + "/"
  }

  private mutating func setLanguage(_ value: FieldValue) {
    guard let code = value.text else { return }
    // The first part of a language tag has two or three letters (RFC 5646 §2.2.1, ISO 639).
    let isCode =
      code.utf8.count <= 35 && (2...3).contains(code.utf8.prefix { $0 != 45 }.count)
      && code.utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 }
    guard isCode else {
      report(.unknownValue, value, "“\(code.prefix(60))” isn't a language code", "Write en, de, pt-BR.")
      return
    }
    settings.language = code
  }

  private mutating func setRepository(_ value: FieldValue?, url: String) {
    let kind = value?["kind"]?.text ?? (url.contains("gitlab") ? "gitlab" : "github")
    settings.repository = HubSettings.Repository(
      kind: kind, url: url, branch: value?["branch"]?.text ?? "main",
      contentPath: value?["content_path"]?.text ?? "content")
  }

  private mutating func setPeople(_ value: FieldValue?) {
    // Set all at once, because each change rebuilds the index.
    settings.people = (value?.members ?? []).map { member in
      let person = member.value
      if let team = person["team"], let name = team.text, !settings.isTeam(name) {
        unknown(name, at: team, "a team", settings.teams)
      }
      return HubSettings.Person(
        slug: member.key, name: person["name"]?.text ?? member.key, team: person["team"]?.text,
        email: person["email"]?.text, git: person["git"]?.items.compactMap(\.text) ?? [],
        handle: person["handle"].flatMap { handle($0) },
        left: person["left"]?.date)
    }
  }

  /// A name on a Git host, without an @. Checked strictly, because it is written to
  /// a file that the host trusts.
  private mutating func handle(_ value: FieldValue) -> String? {
    guard let text = value.text else { return nil }
    let name = text.hasPrefix("@") ? String(text.dropFirst()) : text
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (97...122).contains(byte | 32) || (48...57).contains(byte) || "-_./".utf8.contains(byte)
      }
    guard isName else {
      report(
        .badHandle, value, "“\(text.prefix(60))” isn't a valid name at a Git host",
        "Write it as the host shows it: annlee, or acme/sales for a team.")
      return nil
    }
    return name
  }

  private mutating func setVocabularies(_ root: FieldValue) {
    for member in root["vocabularies"]?.members ?? [] {
      let known = Vocabulary.builtIn.keys.filter { !Vocabulary.fixed.contains($0) }.sorted()
      guard known.contains(member.key) else {
        report(
          .unknownSetting, member.value, "“\(member.key.prefix(60))” has no values to set",
          guesser.suggestion(for: member.key, among: known))
        continue
      }
      settings.set(member.key, to: Vocabulary(member.value))
    }
    setTypes(root["types"]?.members ?? [])
  }

  /// New and changed types come last, in file order.
  private mutating func setTypes(_ members: [FieldValue.Member]) {
    guard !members.isEmpty else { return }
    let types = settings.vocabulary("type")
    let changed = members.map { member in
      let old = types[member.key]
      return Vocabulary.Value(
        member.key, label: member.value["label"]?.text ?? old?.label,
        reviewEvery: member.value["review_every"]?.period ?? old?.reviewEvery,
        audience: member.value["audience"]?.text ?? old?.audience)
    }
    let names = Set(members.map(\.key))
    settings.set("type", to: Vocabulary(types.values.filter { !names.contains($0.value) } + changed))
  }

  private mutating func setReview(_ value: FieldValue?) {
    if let period = value?["default"]?.period { settings.review.standard = period }
    for member in value?["by_kind"]?.members ?? [] {
      if !kinds.contains(where: { $0.name == member.key }) {
        unknown(member.key, at: member.value, "a kind", kinds.map(\.name))
      }
      settings.review.byKind[member.key] = member.value.period
    }
    let (types, names) = (settings.vocabulary("type"), settings.values(of: "type"))
    for member in value?["by_type"]?.members ?? [] {
      if types[member.key] == nil { unknown(member.key, at: member.value, "a type of content", names) }
      settings.review.byType[member.key] = member.value.period
    }
  }

  private mutating func setSilences(_ value: FieldValue?) {
    for item in value?.items ?? [] {
      guard let code = item["code"]?.text else { continue }
      settings.silences.append(
        HubSettings.Silence(
          code: code, entry: item["entry"]?.text, reason: item["reason"]?.text, position: item.position))
    }
  }

  private mutating func colour(_ value: FieldValue?) -> HubSettings.Accent.Choice? {
    guard let value, let text = value.text else { return nil }
    guard let colour = Colour(hex: text) else {
      report(
        .unknownValue, value, "“\(text.prefix(60))” isn't a colour",
        "Write # and six digits in quotes: \"#0A6A49\".")
      return nil
    }
    return .init(colour: colour, position: value.position)
  }

  private mutating func unknown(_ word: String, at value: FieldValue, _ what: String, _ known: [String]) {
    report(
      .unknownValue, value, "“\(word.prefix(60))” isn't \(what)",
      guesser.suggestion(for: word, among: known))
  }

  mutating func report(_ code: DiagnosticCode, _ value: FieldValue, _ message: String, _ help: String) {
    diagnostics.append(Diagnostic(code, in: Self.path, at: value.position, message, help: help))
  }
}
