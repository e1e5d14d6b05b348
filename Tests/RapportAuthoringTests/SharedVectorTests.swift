import Foundation
@testable import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
@testable import RapportHub
import Testing

@Suite("What Swift and the form's scripts share")
struct SharedVectorTests {
  @Test("files written from the same values are the same bytes, under the same name")
  func writes() async throws {
    let hub = try await SharedVectors.hub()
    let found = try SharedVectors.read("writing/vectors.json").map { vector in
      let kind = try SharedVectors.kind(vector)
      let values = try #require(vector["values"] as? [String: Any])
      let set = values.sorted { $0.key < $1.key }.flatMap { SharedVectors.flat($0.value, at: $0.key) }
      let entry = NewEntry(
        kind, title: try #require(vector["title"] as? String), values: set,
        body: vector["body"] as? String ?? "", in: hub)
      #expect(!entry.diagnostics.contains { $0.severity == .error })
      return ["path": entry.path, "file": String(decoding: entry.bytes, as: UTF8.self)]
    }
    try SharedVectors.compare(found, with: "writing/expected.json")
  }

  @Test("a title in any script gives the same slug, and a valid one")
  func makesSlugs() throws {
    let found = try SharedVectors.read("writing/slugs.json").map { vector in
      let slug = Slug.make(from: try #require(vector["title"] as? String))
      #expect(Slug.isValid(slug), "\(slug)")
      #expect(Slug.make(from: slug) == slug, "\(slug)")
      return ["slug": slug]
    }
    try SharedVectors.compare(found, with: "writing/slugs.expected.json")
  }

  @Test("a long sentence gives the same title, cut between words")
  func shortensTitles() throws {
    let found = try SharedVectors.read("writing/short-titles.json").map { vector in
      let title = try #require(vector["text"] as? String).titleExcerpt
      #expect(title.unicodeScalars.count <= 100)
      return ["title": title]
    }
    try SharedVectors.compare(found, with: "writing/short-titles.expected.json")
  }

  @Test("fields get the same findings, with the same guess at what was meant")
  func checksFields() async throws {
    let hub = try await SharedVectors.hub()
    let found = try SharedVectors.read("checks/fields.json").map { vector in
      let kind = try SharedVectors.kind(vector)
      let key = try #require(vector["field"] as? String)
      let field = try #require(kind.field(key))
      let value = try #require(vector["value"])
      let set = FieldAssignments(SharedVectors.flat(value, at: field.key), of: kind)
      var decoder = FieldDecoder(file: "x.md", settings: hub.settings, kinds: hub.kinds)
      let members = decoder.members(set.pairs, [field], of: "it", at: .start, isTop: true)
      for rule in kind.rules { decoder.check(rule, in: members) }
      var findings = decoder.diagnostics.map { (code: $0.code, help: $0.help) }
      for reference in decoder.references where hub.entry(reference.key) == nil {
        let slugs = hub.entries(of: reference.key.kind).map(\.slug).sorted()
        findings.append((.unknownReference, suggestion(for: reference.key.slug, among: slugs)))
      }
      return [
        "code": findings.first?.code.rawValue ?? "",
        "guess": findings.first.map { Self.guess($0.help) } ?? "",
      ]
    }
    try SharedVectors.compare(found, with: "checks/fields.expected.json")
  }

  private static func guess(_ help: String) -> String {
    guard help.hasPrefix("Did you mean “") else { return "" }
    return String(help.dropFirst("Did you mean “".count).prefix { $0 != "”" })
  }

  @Test("rules across fields get the same findings")
  func checksRules() async throws {
    let hub = try await SharedVectors.hub()
    let found = try SharedVectors.read("checks/rules.json").map { vector in
      let kind = try SharedVectors.kind(vector)
      let values = try #require(vector["values"] as? [String: Any])
      let set = FieldAssignments(values.flatMap { SharedVectors.flat($0.value, at: $0.key) }, of: kind)
      var decoder = FieldDecoder(file: "x.md", settings: hub.settings, kinds: hub.kinds)
      let members = decoder.members(set.pairs, kind.fields, of: "it", at: .start, isTop: true)
      decoder.diagnostics = []
      for rule in kind.rules { decoder.check(rule, in: members) }
      return ["codes": decoder.diagnostics.map(\.code.rawValue).joined(separator: " ")]
    }
    try SharedVectors.compare(found, with: "checks/rules.expected.json")
  }

  @Test("the same private data is found")
  func findsPrivateData() throws {
    let found = try SharedVectors.read("checks/private.json").map { vector in
      ["found": privateData(in: try #require(vector["text"] as? String)) ?? ""]
    }
    try SharedVectors.compare(found, with: "checks/private.expected.json")
  }
}
