import Foundation
import RapportContent
import RapportDiagnostics
import TestSupport
import Testing

/// `Tests/Fixtures/yaml`: what is read from texts, with the line and column of each value, and what is
/// reported for texts that can't be read. In `FILE.txt` a text's lines begin with `|`, and below them is what is
/// expected; `\u{A0}` is that character.
@Suite("YAML is read with positions, or its fault is explained")
struct YAMLFixtureTests {
  private static let folder = Checkout.fixtures.appending(path: "yaml")

  /// One text of a fixture.
  private struct Case {
    var title: String
    var lines: [String] = []
    var expected = ""

    /// The text with the named characters filled in.
    var text: String {
      let pieces = lines.map { $0 + "\n" }.joined().components(separatedBy: "\\u{")
      return pieces.dropFirst().reduce(pieces[0]) { text, piece in
        let hex = piece.prefix { $0 != "}" }
        let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
        return text + (scalar.map(String.init) ?? "?") + piece.dropFirst(hex.count + 1)
      }
    }
  }

  private func cases(in fixture: String) -> [Case] {
    var cases: [Case] = []
    for line in fixture.components(separatedBy: "\n") where !line.isEmpty {
      if line.hasPrefix("# ") {
        cases.append(Case(title: line))
      } else if line.hasPrefix("|") {
        cases[cases.count - 1].lines.append(String(line.dropFirst(line.hasPrefix("| ") ? 2 : 1)))
      } else {
        cases[cases.count - 1].expected += line + "\n"
      }
    }
    return cases
  }

  private func found(in text: String) -> String {
    let (fields, _, diagnostics) = parseYAML(SourceFile(path: "x.yml", bytes: Array(text.utf8)))
    let faults = diagnostics.map {
      "\($0.position.line):\($0.position.column) \($0.code.rawValue): \($0.message)\n  help: \($0.help)\n"
    }
    let all = YAMLTree.text(fields) + faults.joined()
    return all.isEmpty ? "no fields\n" : all
  }

  @Test(arguments: ["values.txt", "faults.txt"])
  func readsAsExpected(name: String) throws {
    let file = Self.folder.appending(path: name)
    let found = cases(in: try String(contentsOf: file, encoding: .utf8)).map { one in
      var one = one
      one.expected = self.found(in: one.text)
      return one
    }
    #expect(found.count > 20)
    let text = found.map {
      "\($0.title)\n" + $0.lines.map { $0.isEmpty ? "|\n" : "| \($0)\n" }.joined() + $0.expected
    }
    let golden = try Golden.text(file, found: text.joined(separator: "\n"))
    for (found, expected) in zip(found, cases(in: golden)) {
      #expect(found.expected == expected.expected, "\(found.title)")
      #expect(!found.expected.contains("can't be read"), "words of the parser: \(found.title)")
    }
  }

  /// Random texts with the trees that two other parsers agree on, from `Tests/Browser/test_yaml_vectors.py`.
  @Test func agreesWithOtherParsers() throws {
    struct Vector: Decodable {
      var text: String
      /// `nil` where both refuse the text.
      var tree: String?
    }
    let data = try Data(contentsOf: Self.folder.appending(path: "vectors.json"))
    let vectors = try JSONDecoder().decode([Vector].self, from: data)
    #expect(vectors.count > 300)
    for vector in vectors {
      let (fields, _, diagnostics) = parseYAML(SourceFile(path: "x.yml", bytes: Array(vector.text.utf8)))
      #expect(diagnostics.isEmpty == (vector.tree != nil), "\(vector.text.debugDescription) \(diagnostics)")
      #expect(YAMLTree.text(fields) == vector.tree ?? "", "\(vector.text.debugDescription)")
    }
  }
}
