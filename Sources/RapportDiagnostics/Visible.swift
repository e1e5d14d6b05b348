import RapportBase

/// Makes text safe for terminals and CI runners. Control characters and invisible characters are shown as
/// escapes, and so is the bracket of `##[`, which GitHub's runner treats as a command anywhere in a line.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isUnprintable($0) || $0 == "#" }) else { return text }
  var out = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      out += " "
    } else if isUnprintable(scalar) || (scalar == "[" && out.utf8.suffix(2).elementsEqual("##".utf8)) {
      out += escape(scalar)
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

/// Makes several lines safe for terminals and CI runners. Each is made `visible`, and none begins with `::`,
/// which GitHub's runner treats as a command even after white space.
public func visibleLines(_ text: String) -> String {
  text.parts(at: "\n", keepsEmpty: true).map { line in
    let shown = visible(line)
    let scalars = shown.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      scalars[first...].starts(with: "::".unicodeScalars)
    else { return shown }
    return String(shown[..<first]) + escape(":") + String(shown[scalars.index(after: first)...])
  }.joined(separator: "\n")
}

/// Equivalent JSON without invisible characters, since it is also written to terminals (RFC 8259 §7).
public func visibleJSON(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: { isUnprintable($0) && $0 != "\n" }) else { return json }
  var out = ""
  for scalar in json.unicodeScalars {
    guard isUnprintable(scalar), scalar != "\n" else {
      out.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
  return out
}

/// Makes CSV safe for terminals and CI runners. Its byte order mark and line endings
/// stay as they are (RFC 4180).
public func visibleCSV(_ csv: [UInt8]) -> String {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let hasMark = csv.starts(with: mark)
  let lines = csv.dropFirst(hasMark ? mark.count : 0).split(separator: 10, omittingEmptySubsequences: false)
  return (hasMark ? "\u{FEFF}" : "")
    + lines.map { line in
      let isEnded = line.last == 13
      return visibleLines(String(decoding: isEnded ? line.dropLast() : line, as: UTF8.self))
        + (isEnded ? "\r" : "")
    }.joined(separator: "\n")
}

private func escape(_ scalar: Unicode.Scalar) -> String { "\\u{" + String(scalar.value, radix: 16) + "}" }

/// Control characters, direction marks, zero-width characters, tags and annotation
/// marks (Unicode: Cc, Cf, Zl, Zp).
private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<32, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    true
  default: false
  }
}
