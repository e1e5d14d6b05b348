import Foundation
import RapportTheme
import TestSupport
import Testing

@testable import RapportSite

@Suite("Views contain no interface text")
struct SwiftWordTests {
  /// Strings that look like interface text but aren't, by file.
  private static let others: [String: Set<String>] = [
    // Labels of facets are declared like those of kinds, and translated by `words(declared:)`.
    "FacetSource.swift": ["Kind", "Can I send it?", "Reviewed", "Owner"],
    // The text of a page, as it is quoted elsewhere.
    "PersonaView.swift": [
      "how to lose them", "how to lose her", "how to lose him", "what not to do", "never say",
      "what to avoid",
    ],
    // Host names.
    "HostLinks.swift": ["GitHub", "GitLab", "Gitea", "Forgejo"],
    // Element names of Adaptive Cards.
    "TeamsMessage.swift": [
      "AdaptiveCard", "Full", "Large", "Bolder", "Medium", "None", "RichTextBlock", "TextRun",
      "Action.OpenUrl",
    ],
    // For whoever runs the build.
    "SiteBuild.swift": ["search index"],
  ]

  @Test("all words of views, charts, search and exports are in words/en.yml")
  func viewsHoldNoWords() throws {
    let folder = Checkout.root.appending(path: "Sources/RapportSite")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(names.count > 60)
    for name in names.sorted() where !name.hasSuffix("SalesThesaurus.swift") {
      let file = folder.appending(path: name)
      let words = SwiftWords(try String(contentsOf: file, encoding: .utf8)).words
      let own = words.filter { Self.others[file.lastPathComponent]?.contains($0) != true }
      #expect(
        own == [], "\(name): say views.words[.name], a case of Word, and put the words into words/en.yml")
    }
  }

  @Test(
    "the check finds words in strings, and nothing else",
    arguments: [
      (#"let a = "Copied""#, ["Copied"]), (#"x("in \(count) days", "kind", "a-b")"#, []),
      (#"x("heard \(n) times in all")"#, ["times in all"]), ("// \"A comment\"\nlet b = 1", []),
      (#"html("<p class=\"a b\">Not yet</p>")"#, ["Not yet"]), (##"x(#"It's "so""#)"##, ["It's"]),
      ("let t = \"\"\"\n  Many lines here\n  \"\"\"", ["Many lines here"]),
      (#"x("\(a ? "Yes" : "n")")"#, ["Yes"]),
      (#"x("Ärger", "über alle")"#, ["Ärger", "über alle"]),
    ])
  func findsWords(source: String, expected: [String]) {
    #expect(SwiftWords(source).words == expected)
  }

  @Test("every word that views use is in the table, with the values that it needs")
  func everyWordIsKnown() {
    let english = SiteWords.english
    for word in Word.allCases {
      #expect(english.words[word.key] != nil, "\(word.key) is missing in templates/words/en.yml")
    }
  }
}

/// Interface text in a Swift source's strings: what begins like a sentence or has a space between two words.
struct SwiftWords {
  private(set) var words: [String] = []
  private let source: [Character]
  private var index = 0

  init(_ text: String) {
    source = Array(text)
    while index < source.count { step() }
  }

  private func has(_ text: String) -> Bool { source[index...].starts(with: text) }

  private mutating func step() {
    if has("//") {
      while index < source.count, source[index] != "\n" { index += 1 }
    } else if source[index] == "\"" || source[index] == "#" {
      string()
    } else {
      index += 1
    }
  }

  private mutating func string() {
    let start = index
    while index < source.count, source[index] == "#" { index += 1 }
    let hashes = String(repeating: "#", count: index - start)
    guard index < source.count, source[index] == "\"" else { return }
    let quotes = has("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.count
    var text = ""
    while index < source.count, !has(quotes + hashes) {
      if has("\\" + hashes + "(") {
        index += 2 + hashes.count
        text.append("\0")
        interpolation()
      } else if has("\\" + hashes) {
        index += 2 + hashes.count
        text.append("\0")
      } else {
        // Quotes inside it belong to markup and JSON.
        text.append(source[index] == "\"" ? "\0" : source[index])
        index += 1
      }
    }
    index += (quotes + hashes).count
    add(text)
  }

  private mutating func interpolation() {
    var depth = 1
    while index < source.count, depth > 0 {
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" { depth -= 1 }
      if depth > 0 { step() } else { index += 1 }
    }
  }

  /// Markup tags aren't words.
  private mutating func add(_ text: String) {
    var bare = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      bare.append(isTag ? "\0" : character)
      if character == ">" { isTag = false }
    }
    for piece in bare.split(separator: "\0") {
      let words = piece.trimmingCharacters(in: .whitespacesAndNewlines)
      if SwiftWords.isSpoken(words) { self.words.append(words) }
    }
  }

  static func isSpoken(_ text: String) -> Bool {
    let letters = Array(text)
    if letters.count > 1, letters[0].isUppercase, letters[1].isLowercase { return true }
    let parts = text.split(separator: " ").map { $0.filter { $0.isLetter || $0 == "’" } }
    return zip(parts, parts.dropFirst()).contains {
      $0.count > 1 && !$1.isEmpty && $0.first?.isLetter == true
    }
  }
}
