import RapportContent
import RapportDiagnostics

/// Fields as text: one line per value, `line:column name: line:column “value”`, indented by its depth.
enum YAMLTree {
  static func text(_ pairs: [YAMLNode.Pair], indent: String = "") -> String {
    pairs.map { "\(indent)\($0.position.text) \(escaped($0.key)): \(text($0.value, indent: indent))" }
      .joined()
  }

  private static func text(_ node: YAMLNode, indent: String) -> String {
    let deeper = indent + "  "
    let start = node.position.text
    return switch node.content {
    case .scalar(let scalar): "\(start) “\(escaped(scalar))”\n"
    case .list(let items): "\(start) list\n" + items.map { deeper + text($0, indent: deeper) }.joined()
    case .map(let pairs): "\(start) group\n" + text(pairs, indent: deeper)
    }
  }

  /// Line breaks and invisible characters are written as escapes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case _ where scalar.value < 32 || (127...160).contains(scalar.value): hidden(scalar)
      case "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{2029}": hidden(scalar)
      default: String(scalar)
      }
    }.joined()
  }

  private static func hidden(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}

extension SourcePosition {
  fileprivate var text: String { "\(line):\(column)" }
}
