/// Checks that HTML's tags are closed in the order in which they were opened.
public enum MarkdownTags {
  private static let void: Set<String> = ["br", "hr", "img", "input"]

  /// What is wrong first, or nil.
  public static func fault(in html: String) -> String? {
    var open: [String] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "a tag does not end" }
      let tag = String(decoding: rest[start + 1..<end], as: UTF8.self)
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard let last = open.popLast(), last == name.dropFirst() else {
          return "<\(name)> closes another tag"
        }
      } else if !void.contains(name) {
        open.append(name)
      }
      rest = rest[(end + 1)...]
    }
    return open.isEmpty ? nil : "<\(open[0])> stays open"
  }
}
