import RapportBase

/// The header of a mail or of one of its parts (RFC 5322 §2.2).
struct MailHead {
  /// Values by lower-case name.
  private var fields: [String: String] = [:]
  /// The index at which the text below the first empty line begins.
  private(set) var end = 0

  /// `nil` for a text that doesn't begin like a mail.
  init?(of mail: ArraySlice<UInt8>) {
    var name: String?
    end = mail.startIndex
    var isFirst = true
    while end < mail.endIndex {
      let stop = mail[end...].firstIndex(of: 10) ?? mail.endIndex
      let line = mail[end..<stop]
      end = min(stop + 1, mail.endIndex)
      if line.isEmpty { break }
      defer { isFirst = false }
      // The line that mbox files put before each mail (RFC 4155), and the one of Apple Mail: the number of
      // bytes.
      if isFirst, line.starts(with: "From ".utf8) || line.allSatisfy({ (48...57).contains($0) || $0 == 32 }) {
        continue
      }
      if line.first == 32 || line.first == 9, let name {
        fields[name]? += " " + MailHead.trimmed(line)
      } else {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
          line[..<colon].allSatisfy({ (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 })
        else { return nil }
        let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields[key] = MailHead.trimmed(line[(colon + 1)...])
        name = key
      }
    }
    let known = ["content-type", "content-transfer-encoding", "from"]
    guard known.contains(where: { fields[$0] != nil }) else { return nil }
  }

  /// `base64`, `quoted-printable` or another encoding, in lower case; empty if the header doesn't say.
  var transferEncoding: String { fields["content-transfer-encoding"]?.lowercased() ?? "" }

  /// The boundary between the parts; `nil` if there are none.
  var boundary: String? {
    guard let type = fields["content-type"], type.lowercased().begins(with: "multipart/") else { return nil }
    return parameter("boundary")
  }

  /// The character set in lower case; `nil` if the header doesn't say.
  var charset: String? { parameter("charset")?.lowercased() }

  /// A parameter of the content type, without its quotes (RFC 2045 §5.1).
  private func parameter(_ name: String) -> String? {
    var rest = Array((fields["content-type"] ?? "").utf8)[...]
    while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
      rest = rest[(semicolon + 1)...].drop { $0 == 32 || $0 == 9 }
      let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
      rest = rest.dropFirst(key.count)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst()
      var value: ArraySlice<UInt8>
      if rest.first == UInt8(ascii: "\"") {
        value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { $0 != UInt8(ascii: ";") && $0 != 32 && $0 != 9 }
        rest = rest.dropFirst(value.count)
      }
      if MailHead.trimmed(key).lowercased() == name { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes.drop { SubmissionLine.isBlank($0) }
    while let last = rest.last, SubmissionLine.isBlank(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
