import RapportHub

/// The text of a saved mail (RFC 5322, MIME as in RFC 2045): its decoded parts, one after the other. A text
/// that isn't a mail is returned as it is.
enum MailText {
  /// How deep parts may be nested.
  private static let deepest = 5

  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    text(withoutReturns(bytes), depth: 0)
  }

  private static func text(_ mail: [UInt8], depth: Int) -> [UInt8] {
    guard let (head, body) = head(of: mail), depth < deepest else { return mail }
    if let boundary = boundary(in: head["content-type"] ?? "") {
      return Array(parts(body, boundary).map { text($0, depth: depth + 1) }.joined(separator: [10]))
    }
    switch head["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": return quotedPrintable(body)
    case "base64": return base64(body)
    default: return body
    }
  }

  /// Header fields by lower-case name, and the body below the first empty line. `nil` if there is no header.
  private static func head(of mail: [UInt8]) -> (fields: [String: String], body: [UInt8])? {
    var fields: [String: String] = [:]
    var name: String?
    var offset = 0
    while offset < mail.count {
      let end = mail[offset...].firstIndex(of: 10) ?? mail.count
      let line = mail[offset..<end]
      offset = min(end + 1, mail.count)
      if line.isEmpty { break }
      if line.first == 32 || line.first == 9, let name {
        fields[name]? += " " + String(decoding: line, as: UTF8.self).trimmed
      } else {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
          line[..<colon].allSatisfy({ (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 })
        else { return nil }
        let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields[key] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
        name = key
      }
    }
    let isMail =
      fields["content-type"] != nil || fields["content-transfer-encoding"] != nil || fields["from"] != nil
    return isMail ? (fields, Array(mail[offset...])) : nil
  }

  private static func boundary(in type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/") else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let text = String(parameter).trimmed
      guard text.lowercased().hasPrefix("boundary=") else { continue }
      let value = text.dropFirst(9)
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
    }
    return nil
  }

  private static func parts(_ body: [UInt8], _ boundary: String) -> [[UInt8]] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [[UInt8]] = []
    var part: [UInt8]?
    for line in body.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        if let part { parts.append(part) }
        part = line.dropFirst(mark.count).starts(with: "--".utf8) ? nil : []
      } else if part != nil {
        part? += line + [10]
      }
    }
    return parts
  }

  /// RFC 2045 §6.7.
  private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "="), offset + 1 < bytes.count, bytes[offset + 1] == 10 {
        offset += 2
      } else if bytes[offset] == UInt8(ascii: "="), offset + 2 < bytes.count,
        let high = hex(bytes[offset + 1]),
        let low = hex(bytes[offset + 2])
      {
        out.append(high * 16 + low)
        offset += 3
      } else {
        out.append(bytes[offset])
        offset += 1
      }
    }
    return withoutReturns(out)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// RFC 2045 §6.8; bytes outside the alphabet are ignored.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return withoutReturns(out)
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 != 13 }
  }
}
