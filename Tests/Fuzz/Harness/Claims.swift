import RapportDiagnostics
import RapportHub
import TestSupport

/// Elements that an entry's text must never add to a page.
private let forbiddenElements: Set<String> = [
  "script", "style", "iframe", "object", "embed", "base", "form", "meta", "link", "svg", "math", "template",
]

/// Attributes whose values a browser may open.
private let addressAttributes: Set<String> = [
  "href", "src", "action", "formaction", "poster", "srcset", "cite", "data",
]

/// A body's HTML holds only harmless elements and attributes, properly nested, with unique ids.
func requireHarmless(_ html: [UInt8]) {
  let text = String(decoding: html, as: UTF8.self)
  var ids: Set<String> = []
  for tag in HTMLTag.all(in: html) {
    require(!forbiddenElements.contains(tag.name), "<\(tag.name)> in \(text)")
    for attribute in tag.attributes {
      let name = attribute.name
      require(!name.hasPrefix("on") && name != "style", "\(name)= in \(text)")
      if name == "id" {
        require(ids.insert(attribute.value).inserted, "id \(attribute.value) twice in \(text)")
      }
      if addressAttributes.contains(name) { requireSafeAddress(attribute.value, text) }
    }
  }
  require(MarkdownTags.fault(in: text) == nil, "\(MarkdownTags.fault(in: text) ?? "") in \(text)")
}

private func requireSafeAddress(_ address: String, _ text: String) {
  let value = address.lowercased().filter { !$0.isWhitespace }
  for scheme in ["javascript:", "vbscript:", "data:", "file:"] {
    require(!value.hasPrefix(scheme), "\(address) in \(text)")
  }
}

/// Diagnostics, as people and runners read them, contain no commands for a terminal or a runner.
func requireReadable(_ diagnostics: [Diagnostic], source: [UInt8]) {
  var terminal = TextRenderer(colour: false) { _ in source }
  for diagnostic in diagnostics.prefix(50) {
    let shown = terminal.render(diagnostic)
    require(
      !shown.unicodeScalars.contains(where: isControl), "control character in \(shown.debugDescription)")
    require(!diagnostic.message.isEmpty, "no message for \(diagnostic.code.rawValue)")
    let line = GitHubRenderer().render(diagnostic)
    require(
      !line.utf8.dropLast().contains { $0 == 10 || $0 == 13 },
      "two lines of a runner: \(line.debugDescription)")
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 10: false
  case 0..<32, 127..<160, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
  case 0xE0000...0xE007F: true
  default: false
  }
}
