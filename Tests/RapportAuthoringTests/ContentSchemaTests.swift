import Foundation
import RapportAuthoring
import RapportHub
import TestSupport
import Testing

/// `Tests/Browser/test_schemas.py` tests with JSON Schema tools that the schemas agree with the checker.
@Suite("JSON Schemas")
struct ContentSchemaTests {
  private let golden = Checkout.fixtures.appending(path: "schema/objection.json")

  private func parsed(_ bytes: [UInt8]?) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes ?? [])) as? [String: Any])
  }

  @Test("say what the declaration of a kind says")
  func saysWhatIsDeclared() throws {
    let found = String(decoding: try #require(ContentSchema().document("objection")), as: UTF8.self)
    #expect(found == (try Golden.text(golden, found: found)))
  }

  @Test("exist for each kind and for hub.yml, complete with their definitions")
  func areWhole() throws {
    let schema = ContentSchema()
    #expect(schema.names == Kind.builtIn.map(\.name) + ["hub"])
    #expect(schema.document("event") == nil)
    for name in schema.names {
      let text = String(decoding: schema.document(name) ?? [], as: UTF8.self)
      let definitions = try #require(try parsed(schema.document(name))["definitions"] as? [String: Any])
      let used = text.components(separatedBy: "#/definitions/").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(used.map(String.init)) == Set(definitions.keys), "\(name)")
    }
  }

  @Test("for a given hub offer its words, people and entries as values")
  func knowTheHub() async throws {
    let read = try await memoryHub([
      "hub.yml":
        "name: H\nteams: [sales, success]\npeople: {ann: {name: Ann}}\ntypes: {quiz: {label: Quiz}}\n",
      "personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
      "stages/365.md": "---\ntitle: Year\norder: 1\n---\n",
    ])
    let schema = try parsed(ContentSchema(read.hub).document("asset"))
    let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
    #expect(definitions["persona-slug"]?["enum"] as? [String] == ["cfo"])
    #expect(definitions["owner"]?["enum"] as? [String] == ["sales", "success", "ann"])
    #expect((definitions["type-value"]?["enum"] as? [String])?.contains("quiz") == true)
    #expect(definitions["competitor-slug"]?.keys.sorted() == ["not"], "there is none to choose from")
    #expect((definitions["stage-slug"]?["enum"] as? [Any])?.count == 2, "YAML reads 365 as a number")
  }
}
