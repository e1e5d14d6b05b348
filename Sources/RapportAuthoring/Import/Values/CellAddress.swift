import RapportBase
import RapportContent
import RapportHub

/// Web addresses in cells.
enum CellAddress {
  /// The one address in a cell: bare, in a formula, in Markdown, or after the name of its target.
  static func read(_ text: String) -> ReadValue {
    let parts = text.split { $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
    var value = one(parts.first ?? "")
    for other in parts.dropFirst() {
      value.lost.append(ReadValue.Lost(text: other, reason: .other("a field takes one address")))
    }
    return value
  }

  private static func one(_ text: String) -> ReadValue {
    let address = linked(in: text)?.address ?? withoutBrackets(text)
    switch WebAddress(address) {
    case .safe: return ReadValue(address)
    case .unsafe(let scheme):
      return ReadValue(lost: text, .other("an address may not begin with “\(scheme.prefix(40)):”"))
    case .malformed:
      let encoded = address.replacing(byte: " ", with: "%20")
      guard WebAddress(encoded) == .safe else { break }
      return completed(text, encoded)
    case .relative:
      guard looksLikeHost(address) else { break }
      let whole = "https://" + address.replacing(byte: " ", with: "%20")
      guard WebAddress(whole) == .safe else { break }
      return completed(text, whole)
    }
    return ReadValue(lost: text, .other("it isn't a whole address: begin with https:// and the host"))
  }

  private static func completed(_ text: String, _ address: String) -> ReadValue {
    var value = ReadValue(address)
    value.readAs = [(text, address)]
    return value
  }

  /// Whether a text looks like `www.example.com/page` or `example.com`: a name with a dot in it, and no `@`.
  private static func looksLikeHost(_ text: String) -> Bool {
    let host = text.begins(with: "//") ? "" : text.prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = host.utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 >= 0x80
    }
    let files = [
      "pdf", "docx", "pptx", "xlsx", "doc", "ppt", "xls", "png", "jpg", "mp4", "zip", "csv", "txt",
    ]
    return isName && labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
      && labels.last.map { $0.utf8.count > 1 && !files.contains($0.lowercased()) } ?? false
  }

  private static func withoutBrackets(_ text: String) -> String {
    var text = text
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    // SharePoint writes the link's name after a comma.
    if let comma = text.utf8.firstIndex(of: 44), text.begins(with: "http"),
      text.utf8[text.utf8.index(after: comma)...].first == 32
    {
      text = String(text[..<comma])
    }
    return text
  }

  /// The label and the address of `=HYPERLINK("https://…"; "Name")`, `[Name](https://…)` or `Name
  /// (https://…)`.
  static func linked(in text: String) -> (label: String, address: String)? {
    if text.uppercased().hasPrefix("=HYPERLINK(") {
      let quoted = text.parts(at: "\"", keepsEmpty: true)
      guard quoted.count > 1 else { return nil }
      return (quoted.count > 3 ? quoted[3] : quoted[1], quoted[1])
    }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let address = String(text[text.index(after: open)...].dropLast())
    guard address.begins(with: "http://") || address.begins(with: "https://") else { return nil }
    var label = String(text[..<open]).trimmed
    if label.hasPrefix("["), label.hasSuffix("]") { label = String(label.dropFirst().dropLast()) }
    return (label, address)
  }

  /// The label of a link; a text that isn't a link as it is.
  static func label(_ text: String) -> String { linked(in: text)?.label ?? text }

  /// A text without the addresses and files after its names, which is how Notion writes relations.
  static func withoutLinks(_ text: String) -> String {
    guard text.contains("(") else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "("), let end = rest[start...].firstIndex(of: ")") {
      let inner = String(rest[rest.index(after: start)..<end])
      out += rest[..<start]
      if !inner.begins(with: "http") && !inner.ends(with: ".md") { out += rest[start...end] }
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }
}
