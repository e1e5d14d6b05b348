/// A tag as a browser's tokenizer sees it; covers those states of the HTML standard that our pages can reach.
public struct HTMLTag: Equatable {
  public var name: String
  public var attributes: [Attribute] = []

  public struct Attribute: Equatable {
    public var name: String
    public var value: String
  }

  /// The tag's and its attributes' names, without what content can change.
  public var shape: String { ([name] + attributes.map(\.name)).joined(separator: " ") }

  /// All tags of a page, including comments and declarations as `!`.
  public static func all(in page: [UInt8]) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var at = 0
    while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard at < page.count else { break }
      let isTag = isLetter(page[at]) || "/!?".utf8.contains(page[at])
      guard isTag else { continue }
      tags.append(read(page, &at))
    }
    return tags
  }

  private static func read(_ page: [UInt8], _ at: inout Int) -> HTMLTag {
    let name = take(page, &at) { isSpace($0) || $0 == UInt8(ascii: ">") }
    var tag = HTMLTag(name: name.lowercased())
    while at < page.count, page[at] != UInt8(ascii: ">") {
      if isSpace(page[at]) || page[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      let key = take(page, &at) { isSpace($0) || "=>/".utf8.contains($0) }
      var value = ""
      if at < page.count, page[at] == UInt8(ascii: "=") {
        at += 1
        if at < page.count, "\"'".utf8.contains(page[at]) {
          let quote = page[at]
          at += 1
          value = take(page, &at) { $0 == quote }
          at += 1
        } else {
          value = take(page, &at) { isSpace($0) || $0 == UInt8(ascii: ">") }
        }
      } else if key.isEmpty {
        at += 1
      }
      tag.attributes.append(Attribute(name: key.lowercased(), value: value))
    }
    at += 1
    return tag
  }

  private static func take(_ page: [UInt8], _ at: inout Int, until ends: (UInt8) -> Bool) -> String {
    let start = min(at, page.count)
    while at < page.count, !ends(page[at]) { at += 1 }
    return String(decoding: page[start..<min(at, page.count)], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}
