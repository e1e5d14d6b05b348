import RapportBase
public import RapportDiagnostics

/// Reads open proposals from a file that CI writes: lists from GitHub, GitLab, Gitea or Forgejo, made with
/// their command-line tools (`gh pr list`, `glab mr list`) or APIs.
///
/// Anyone who may open a proposal controls what is in the list. So titles and names are cleaned and
/// shortened, and only web addresses are accepted.
public struct ProposalsReader {
  /// The largest file that is read, in bytes: some hundred proposals as GitLab describes them.
  public static let maxBytes = 8 << 20
  /// Nobody works through a list longer than this.
  private static let maxCount = 1000
  private static let maxTitleLength = 200
  private static let maxNameLength = 60
  private static let maxURLLength = 2000
  /// More findings about one file tell people nothing new.
  private static let maxFindings = 20

  private let bytes: [UInt8]
  private let file: String
  /// The longest waiting first, drafts after all others.
  public private(set) var proposals: [Proposal] = []
  /// Everything wrong with the file.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter file: path of the file, for messages.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    read()
    proposals = proposals.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.isDraft != y.isDraft { return y.isDraft }
      return (x.day, a.offset) < (y.day, b.offset)
    }.map(\.element)
  }

  private mutating func read() {
    guard bytes.count <= Self.maxBytes else {
      return report(
        0, "the file is larger than \(Self.maxBytes >> 20) MiB", help: "Ask the host for open proposals only."
      )
    }
    guard bytes.contains(where: { $0 > 32 }) else {
      return report(
        0, "the file is empty", help: "The call that writes it has probably failed. \(Self.howTo)"
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return report([], "the file is in UTF-16", help: "Write it as UTF-8. \(Self.howTo)")
    }
    let root: JSONValue
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      let ends = bytes.indices.filter { bytes[$0] == 10 }
      let line = error.line > 1 ? ends[error.line - 2] + 1 : 0
      return report(line + error.column - 1, "this isn't JSON: \(error.message)", help: Self.howTo)
    }
    guard case .array(let items) = root else {
      let said =
        (root["message"] ?? root["error"])?.text.map { " that says “\(Self.cleaned($0, 100))”" } ?? ""
      return report([], "expected a list of proposals, found \(root.name)\(said)", help: Self.howTo)
    }
    // Paginated responses may come as a list of lists.
    let all = items.enumerated().flatMap { number, item -> [Item] in
      guard case .array(let inner) = item else { return [Item(value: item, path: [.item(number)])] }
      return inner.enumerated().map { Item(value: $1, path: [.item(number), .item($0)]) }
    }
    guard all.count <= Self.maxCount else {
      return report(
        [], "the file lists more than \(Self.maxCount) proposals",
        help: "Ask the host for open proposals only.")
    }
    for item in all where diagnostics.count < Self.maxFindings { add(item) }
  }

  /// A proposal in the file.
  private struct Item {
    let value: JSONValue
    let path: [JSONPath.Step]

    /// The first of the given members that is present.
    func member(_ names: [String]) -> (value: JSONValue, path: [JSONPath.Step])? {
      names.lazy.compactMap { name in
        value[name].flatMap { $0 == .null ? nil : ($0, path + [.member(name)]) }
      }.first
    }
  }

  private static let howTo = "docs/alignment.md shows the calls that write it for GitHub and GitLab."

  private mutating func report(_ path: [JSONPath.Step], _ message: String, help: String) {
    report(JSONPath(path).offset(in: bytes), message, help: help)
  }

  private mutating func report(_ offset: Int, _ message: String, help: String) {
    diagnostics.append(Diagnostic(.badProposals, in: file, at: position(offset), message, help: help))
  }

  /// Reads one proposal.
  private mutating func add(_ item: Item) {
    guard case .object = item.value else {
      return report(item.path, "expected a proposal, found \(item.value.name)", help: Self.howTo)
    }
    // A call that forgets to ask for open proposals lists closed ones too.
    if let state = item.value["state"]?.text?.lowercased(), state != "open", state != "opened" { return }
    let title = self.title(item)
    let day = self.day(item)
    let url = self.url(item)
    guard let title, let day, let url else { return }
    proposals.append(
      Proposal(
        title: title, number: number(item), author: author(item), day: day, url: url, isDraft: isDraft(item)))
  }

  /// A required member; reported if it is missing.
  private mutating func needed(
    _ item: Item, _ names: [String], _ what: String
  ) -> (value: JSONValue, path: [JSONPath.Step])? {
    let found = item.member(names)
    if found == nil {
      report(
        item.path, "the proposal has no \(what)",
        help: "Name the field in the call that writes the file. \(Self.howTo)")
    }
    return found
  }

  private mutating func title(_ item: Item) -> String? {
    guard let (value, path) = needed(item, ["title"], "`title`") else { return nil }
    let title = value.text.map { Self.cleaned($0, Self.maxTitleLength) } ?? ""
    if title.isEmpty {
      let found = value.text == nil ? value.name : "none"
      report(path, "expected a text with words in it as `title`, found \(found)", help: Self.howTo)
    }
    return title.isEmpty ? nil : title
  }

  private mutating func day(_ item: Item) -> Day? {
    guard let (value, path) = needed(item, ["createdAt", "created_at"], "`createdAt` or `created_at`") else {
      return nil
    }
    let day = value.text.flatMap { Day(String($0.prefix(10))) }
    if day == nil {
      let found = value.text.map { "“\(Self.cleaned($0, 40))”" } ?? value.name
      report(path, "expected a day such as 2026-11-22T08:00:00Z, found \(found)", help: Self.howTo)
    }
    return day
  }

  /// In GitHub's API, `html_url` is the page and `url` is the API resource.
  private mutating func url(_ item: Item) -> String? {
    guard let (value, path) = needed(item, ["html_url", "web_url", "url"], "`url` or `web_url`") else {
      return nil
    }
    if let url = value.text, url.utf8.count <= Self.maxURLLength, url.lowercased().begins(with: "http"),
      WebAddress(url) == .safe
    {
      return url
    }
    let found = value.text.map { "“\(Self.cleaned($0, 60))”" } ?? value.name
    report(
      path, "expected the address of a proposal, found \(found)",
      help: "It begins with https:// or http://, and has at most \(Self.maxURLLength) characters.")
    return nil
  }

  private func number(_ item: Item) -> String? {
    guard let number = item.member(["iid", "number"])?.value.number, let whole = Int(exactly: number),
      (1..<1_000_000_000_000).contains(whole)
    else { return nil }
    return String(whole)
  }

  /// A proposal from a deleted account has no author.
  private func author(_ item: Item) -> String? {
    guard let value = item.member(["author", "user"])?.value else { return nil }
    let names =
      value.text.map { [$0] } ?? ["name", "full_name", "login", "username"].compactMap { value[$0]?.text }
    return names.lazy.map { Self.cleaned($0, Self.maxNameLength) }.first { !$0.isEmpty }
  }

  private func isDraft(_ item: Item) -> Bool {
    item.member(["isDraft", "draft", "work_in_progress"])?.value == .bool(true)
  }

  /// The text on one line without invisible characters, some of which can reorder the words around them.
  private static func cleaned(_ text: String, _ maxLength: Int) -> String {
    var out = String.UnicodeScalarView()
    var count = 0
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value) {
        needsSpace = count > 0
        continue
      }
      // Joiners are part of emoji and of words in some scripts.
      let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
      if !isJoiner, InvisibleCharacter(scalar) != nil { continue }
      if isJoiner, count == 0 { continue }
      guard count < maxLength else { return String(out) + "…" }
      if needsSpace { out.append(" ") }
      needsSpace = false
      out.append(scalar)
      count += 1
    }
    return String(out)
  }

  /// Converts a byte offset to a position. Columns count Unicode scalars.
  private func position(_ offset: Int) -> SourcePosition {
    var position = SourcePosition.start
    for byte in bytes.prefix(offset) {
      if byte == 10 {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}

extension JSONValue {
  /// The value's type, for messages.
  fileprivate var name: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
