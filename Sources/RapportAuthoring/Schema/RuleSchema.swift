import RapportBase
import RapportDiagnostics
import RapportHub

/// A rule across several fields, as a schema.
enum RuleSchema {
  /// Whether a schema can express a rule. It looks at one value at a time, so it can't compare two dates.
  static func isExpressible(_ rule: Rule) -> Bool {
    if case .notBefore = rule { false } else { true }
  }

  static func write(_ rule: Rule, to json: inout JSONWriter) {
    switch rule {
    case .maxLength(let key, let lines, let words):
      // Empty lines don't count. Each repetition takes one whole line or word, so that matching never
      // backtracks over many combinations.
      let patterns = [
        #"^\n*(?:[^\n]+(?:\n+|$)){0,\#(lines)}$"#, #"^\s*(?:[^\s]+(?:\s+|$)){0,\#(words)}$"#,
      ]
      matching(patterns, at: key.split(separator: ".").map(String.init)[...], to: &json)
    case .needs(let key, let other, let values):
      json.object { json in
        json.key("if")
        json.object { json in
          json.key("properties")
          json.object { json in
            json.key(other)
            json.object { $0.member("enum", values) }
          }
          json.member("required", [other])
        }
        json.key("then")
        filled([key], to: &json)
      }
    case .notBefore: json.bool(true)
    }
  }

  /// Writes a schema for: all of these fields are there, and none is empty.
  private static func filled(_ keys: [String], to json: inout JSONWriter) {
    json.object { json in
      json.member("required", keys)
      json.key("properties")
      json.object { json in
        for key in keys {
          json.key(key)
          json.raw(#"{"not":{"enum":[null,"",[],{}]}}"#)
        }
      }
    }
  }

  /// Writes a schema for: the value at a path matches patterns. `list.text` is the text of a single record,
  /// or of each of several.
  private static func matching(
    _ patterns: [String], at path: ArraySlice<String>, isInside: Bool = false, to json: inout JSONWriter
  ) {
    json.object { json in
      guard let key = path.first else {
        json.key("allOf")
        json.array { json in
          for pattern in patterns { json.object { $0.member("pattern", pattern) } }
        }
        return
      }
      json.key("properties")
      json.object { json in
        json.key(key)
        matching(patterns, at: path.dropFirst(), isInside: true, to: &json)
      }
      if isInside {
        json.key("items")
        matching(patterns, at: path, to: &json)
      }
    }
  }
}
