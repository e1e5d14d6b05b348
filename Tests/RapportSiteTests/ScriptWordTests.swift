import Foundation
import TestSupport
import Testing

@Suite("Scripts hold no words of the interface")
struct ScriptWordTests {
  /// Scripts whose words only somebody sees who looks for a fault.
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

  /// The first word of each string that begins with one in upper case.
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
