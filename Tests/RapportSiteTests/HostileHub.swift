import RapportBase
import RapportHub

/// A hub with one text in every text field of every kind.
struct HostileHub {
  let text: String

  /// Files by path: two entries of each kind, one approved and one retired, and settings.
  var files: [String: String] {
    var files = ["hub.yml": settings, "files/a.pdf": "%PDF", "files/b.gif": "GIF89a"]
    for kind in Kind.builtIn {
      files["\(kind.folder)/one.md"] = entry(kind, status: "approved")
      files["\(kind.folder)/two.md"] = entry(kind, status: "retired")
      files["\(kind.folder)/three.md"] = entry(kind, status: "planned")
    }
    return files
  }

  /// Which terms a page uses depends on their names, so none is linked here.
  private var settings: String {
    """
    name: \(quoted)
    link_terms: false
    description: \(quoted)
    base_url: "https://example.com/?'"
    teams: [sales, marketing, \(quoted)]
    repository: {kind: github, url: "https://example.com/a'b", branch: \(quoted), content_path: \(quoted)}
    propose: {ways: [host, email, copy], email: \(quoted)}
    people:
      ann: {name: \(quoted), team: \(quoted), email: \(quoted), git: [\(quoted)]}
    types:
      \(quoted): {label: \(quoted), audience: external}
    vocabularies:
      category: [\(quoted)]
      naming: [\(quoted)]
      buying_role: [\(quoted)]
      evidence: [\(quoted)]
    synonyms: [[\(quoted), \(quoted)]]

    """.replacing("/?'", with: "/h'ub")
  }

  private func entry(_ kind: Kind, status: String) -> String {
    let fields = kind.fields.map { field in
      field.key == "status" ? "status: \(status)" : "\(field.key): \(value(field.type, field.key))"
    }
    return "---\n\(fields.joined(separator: "\n"))\n---\n\nText.\n"
  }

  private func value(_ type: FieldType, _ key: String) -> String {
    switch type {
    case .line, .text: text(key)
    case .date: ["expires", "valid_until", "due"].contains(key) ? "2027-01-01" : "2026-11-01"
    case .period: "90d"
    case .number: "1"
    case .url: #""https://example.com/?a='1'&b=(2)""#
    case .file: "a.pdf"
    case .choice(let name): choice(name)
    case .reference: "one"
    case .referenceAmong(let kinds): "\(kinds[0])/one"
    case .anyReference: "objection/one"
    case .owner: "ann"
    case .record(let fields):
      "{" + fields.map { "\($0.key): \(value($0.type, $0.key))" }.joined(separator: ", ") + "}"
    case .perTeam(let inner): "{sales: \(value(inner, key)), marketing: \(value(inner, key))}"
    case .map(let inner): "{\(quoted): \(value(inner, key))}"
    case .list(let inner): "[\(value(inner, key))]"
    case .words: "[\(quoted)]"
    case .fieldType: "line"
    }
  }

  /// No other field repeats what a proof point says: that would change the shape of pages.
  private func text(_ key: String) -> String {
    switch key {
    case "was": "old-name"
    case "says", "match": quoted.dropLast() + " as nobody repeats it\""
    default: quoted
    }
  }

  private func choice(_ name: String) -> String {
    switch name {
    case "audience": "external"
    case "what": "heard"
    case "measure": "won"
    case "better": "up"
    case "outcome": "worked"
    case "team": "sales"
    case "flag": "true"
    default: quoted
    }
  }

  /// In double quotes, with escapes that YAML and JSON share.
  private var quoted: String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{2028}": out += "\\u2028"
      case "\u{1}": out += "\\u0001"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
