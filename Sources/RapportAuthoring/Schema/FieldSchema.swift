import RapportBase
import RapportDiagnostics
import RapportHub

/// A field's declared type as a schema: a description, and the forms that a value may take.
enum FieldSchema {
  /// Writes the members of an object's schema: which fields the object has, and that it has no others.
  static func members(_ fields: [Field], _ teams: [String], to json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for field in fields {
        json.line()
        json.key(field.key)
        property(field, teams, to: &json)
      }
    }
    let required = fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { json.member("required", required) }
    json.key("additionalProperties")
    json.bool(false)
  }

  /// An empty field counts as missing, so an optional one may be empty and a required one may not.
  private static func property(_ field: Field, _ teams: [String], to json: inout JSONWriter) {
    json.object { json in
      json.member("description", field.help)
      json.key("anyOf")
      json.array { json in
        if field.allowsAll { json.raw(#"{"enum":["all",["all"]]}"#) }
        forms(field.type, teams, to: &json)
        if !field.isRequired { empty(to: &json) }
      }
      if field.isRequired {
        json.member("pattern", #"\S"#)
        json.member("minItems", 1)
      }
    }
  }

  /// The alternatives for a value of a type, one by one.
  private static func forms(_ type: FieldType, _ teams: [String], to json: inout JSONWriter) {
    switch type {
    case .list(let item):
      forms(item, teams, to: &json)
      json.object { json in
        json.member("type", "array")
        json.key("items")
        optional(item, teams, to: &json)
      }
    case .record(let fields):
      json.object { members(fields, teams, to: &$0) }
    case .perTeam(let inner):
      json.object { json in
        json.member("type", "object")
        json.key("properties")
        json.object { json in
          for team in teams {
            json.key(team)
            optional(inner, teams, to: &json)
          }
        }
        json.key("additionalProperties")
        json.bool(false)
      }
    case .map(let inner):
      json.object { json in
        json.member("type", "object")
        json.key("additionalProperties")
        optional(inner, teams, to: &json)
      }
    default:
      json.object { $0.member("$ref", "#/definitions/\(definition(of: type))") }
    }
  }

  private static func optional(_ type: FieldType, _ teams: [String], to json: inout JSONWriter) {
    json.object { json in
      json.key("anyOf")
      json.array { json in
        forms(type, teams, to: &json)
        empty(to: &json)
      }
    }
  }

  private static func empty(to json: inout JSONWriter) { json.raw(#"{"type":"null"}"#) }

  /// The types of single values in fields, each once, in order of appearance.
  static func scalars(in fields: [Field]) -> [FieldType] {
    var found: [FieldType] = []
    func look(_ type: FieldType) {
      switch type {
      case .list(let inner), .perTeam(let inner), .map(let inner): look(inner)
      case .record(let fields): fields.forEach { look($0.type) }
      default: if !found.contains(type) { found.append(type) }
      }
    }
    fields.forEach { look($0.type) }
    return found
  }

  /// The name of a single value's type under `definitions`.
  static func definition(of type: FieldType) -> String {
    switch type {
    case .choice(let vocabulary): "\(vocabulary)-value"
    case .reference(let kind): "\(kind)-slug"
    case .referenceAmong(let kinds): "\(kinds.joined(separator: "-or-"))-slug"
    case .anyReference: "entry"
    case .line: "line"
    case .text: "text"
    case .date: "date"
    case .period: "period"
    case .number: "number"
    case .url: "address"
    case .file: "file"
    case .owner: "owner"
    case .words: "words"
    case .fieldType: "field-type"
    case .record, .perTeam, .map, .list: "group"
    }
  }
}
