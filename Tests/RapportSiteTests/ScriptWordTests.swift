import Foundation
import TestSupport
import Testing

@Suite("Scripts contain no interface text")
struct ScriptWordTests {
  /// Scripts whose text is seen only by people who look for a fault.
  private static let technical: Set<String> = ["search/parts.js"]
  /// Names of keys and of errors.
  private static let names: Set<String> = [
    "ArrowDown", "ArrowUp", "Backspace", "Enter", "Escape", "LoadError", "Home", "End", "Tab", "PageDown",
    "PageUp",
  ]

  @Test("all words of scripts are in words/en.yml")
  func scriptsHoldNoWords() throws {
    let folder = Checkout.root.appending(path: "templates/assets")
    let scripts = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".js")
    }
    #expect(scripts.count > 40)
    for name in scripts.sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let words = ScriptWordTests.words(in: text).filter { !Self.names.contains($0) }
      #expect(
        words.isEmpty || Self.technical.contains(name),
        "\(name): \(words). Write \"{{word.NAME}}\"")
    }
  }

  @Test("words and quotation marks that a script puts around a value are in words/en.yml, too")
  func scriptsHoldNoHalfSentences() throws {
    let folder = Checkout.root.appending(path: "templates/assets")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for name in files.sorted() where name.hasSuffix(".js") && !Self.technical.contains(name) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(ScriptWordTests.halfSentences(in: text) == [], "\(name): write {{word.NAME}} with {value}")
    }
    for name in files.sorted() where name.hasSuffix(".css") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let said = text.matches(of: /content: "[^"]*[A-Za-z]{3}[^"]*"/).map { String($0.output) }
      #expect(said.filter { !$0.contains("{{word.") } == [], "\(name)")
    }
  }

  @Test(
    "the check finds words after a value, and quotation marks before it",
    arguments: [
      ("`${rest.length} more`", ["${rest.length} more"]), ("`“${text}”`", ["“${text}”"]),
      ("`entry-field ${voice}`", []), ("`${a} ${b}`", []), ("`${each} of ${all}`", ["${each} of ${all}"]),
    ])
  func findsHalfSentences(script: String, expected: [String]) {
    #expect(ScriptWordTests.halfSentences(in: script) == expected)
  }

  /// Template literals in which words follow a value, or quotation marks precede it.
  static func halfSentences(in script: String) -> [String] {
    script.matches(of: /`([^`\n]*)`/).map { String($0.output.1) }.filter { text in
      text.contains(/\} [a-z]{2,}/) || text.contains(/[“„«‘]\s?\$\{/)
    }
  }

  @Test(
    "the check finds what begins like a sentence",
    arguments: [
      (#"say("Copied", "{{word.copied}}", "copied")"#, ["Copied"]), (#"// "Comment""#, []),
      ("`Show ${count}`", ["Show"]),
      (#"x("Ärger", 'use strict', "A", "POST")"#, ["Ärger"]),
    ])
  func findsWords(script: String, expected: [String]) {
    #expect(ScriptWordTests.words(in: script) == expected)
  }

  /// The first word of each string that begins with a capitalized word.
  static func words(in script: String) -> [String] {
    var words: [String] = []
    for line in script.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      var rest = line
      while let quote = rest.firstIndex(where: { "\"`".contains($0) }) {
        rest = rest[rest.index(after: quote)...]
        let letters = rest.prefix { $0.isLetter || $0 == "’" }
        let isSentence =
          letters.count > 1 && letters.first?.isUppercase == true
          && letters.dropFirst().first?.isLowercase == true
        if isSentence { words.append(String(letters)) }
      }
    }
    return words
  }
}
