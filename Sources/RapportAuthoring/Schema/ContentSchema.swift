import RapportBase
import RapportDiagnostics
public import RapportHub

/// JSON Schemas for front matter and for `hub.yml`, made from the declarations, so that an editor completes
/// and checks fields while somebody types them.
///
/// They use draft 7 (json-schema.org/draft-07), which the YAML support of every editor understands; only the
/// latest editors understand newer drafts. A schema is stricter than the checker in one way: it refuses what
/// the checker only warns about, such as an unknown field, since an editor has no other way to point it out.
public struct ContentSchema: Sendable {
  /// The name of the schema for `hub.yml`; the others are named after kinds.
  public static let settingsName = "hub"

  let kinds: [Kind]
  let settings: HubSettings
  /// The hub whose entries references may name; without it, any slug is valid.
  let hub: Hub?

  /// Schemas for one hub: its vocabularies, people, entries and files are the values to choose from.
  public init(_ hub: Hub) {
    self.hub = hub
    kinds = hub.kinds
    settings = hub.settings
  }

  /// Schemas for any hub, with the built-in vocabularies.
  public init(kinds: [Kind] = Kind.builtIn) {
    self.kinds = kinds
    settings = HubSettings()
    hub = nil
  }

  /// All names that `document(_:)` knows.
  public var names: [String] { kinds.map(\.name) + [ContentSchema.settingsName] }

  /// The schema for a kind's front matter, by the kind's name, or the one for `hub.yml`, as JSON; `nil` for
  /// any other name.
  public func document(_ name: String) -> [UInt8]? {
    if name == ContentSchema.settingsName {
      return document(title: "hub.yml", help: "Settings of the hub as a whole.", HubSettings.fields, [])
    }
    return kinds.first { $0.name == name }.map {
      document(title: $0.label, help: $0.help, $0.fields, $0.rules)
    }
  }

  private func document(title: String, help: String, _ fields: [Field], _ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "http://json-schema.org/draft-07/schema#")
      json.member("title", title)
      json.member("description", help)
      FieldSchema.members(fields, settings.teams, to: &json)
      let expressible = rules.filter(RuleSchema.isExpressible)
      if !expressible.isEmpty {
        json.key("allOf")
        json.array { json in
          for rule in expressible {
            json.line()
            RuleSchema.write(rule, to: &json)
          }
        }
      }
      json.line()
      json.key("definitions")
      json.object { json in
        for type in FieldSchema.scalars(in: fields) {
          json.line()
          json.key(FieldSchema.definition(of: type))
          define(type, to: &json)
        }
      }
    }
    return json.finished()
  }
}
