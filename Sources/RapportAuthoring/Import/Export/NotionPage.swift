import RapportBase
import RapportHub

/// A page of an export: its title, its properties, and its text.
struct NotionPage {
  let path: String
  private(set) var title: String
  private(set) var properties: [(name: String, value: String)] = []
  private(set) var body = ""

  /// - Parameter columns: the columns of the page's table. A block of lines that has none of them is text.
  init(path: String, _ bytes: [UInt8], columns: Set<String>) {
    self.path = path
    title = NotionName.title(of: path)
    let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
    var lines = text.parts(at: "\n", keepsEmpty: true)[...]
    lines = ArraySlice(lines.map { $0.utf8.last == 13 ? String($0.dropLast()) : $0 })
    lines = lines.drop { $0.trimmed.isEmpty }
    if let first = lines.first, first.begins(with: "# ") {
      title = CellText.line(String(first.dropFirst(2)))
      lines = lines.dropFirst().drop { $0.trimmed.isEmpty }
    }
    let block = lines.prefix { !$0.trimmed.isEmpty }.prefix { NotionPage.property($0) != nil }
    let found = block.compactMap(NotionPage.property)
    let endsBlock = lines.dropFirst(block.count).first.map { $0.trimmed.isEmpty } ?? true
    if columns.isEmpty ? endsBlock : found.contains(where: { columns.contains($0.name) }) {
      properties = found
      lines = lines.dropFirst(block.count)
    }
    body = lines.joined(separator: "\n").trimmed
  }

  /// `Type: Case study`
  private static func property(_ line: String) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), let first = line.first, !"-#>*|!`[(<".contains(first) else {
      return nil
    }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.first == " ", line[..<colon].count <= 60 else { return nil }
    return (CellText.line(String(line[..<colon])), CellText.cleaned(String(rest)))
  }
}
