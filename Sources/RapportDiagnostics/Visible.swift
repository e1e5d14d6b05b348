import RapportBase

/// Text that can't command a terminal or a CI runner: control characters and characters that nobody sees print as
/// escapes, and so does the bracket of `##[`, which GitHub's runner takes for a command wherever it is in a line.
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

/// Lines that can't command a terminal or a CI runner: each is `visible`, and none begins with `::`, which GitHub's
/// runner takes for a command whatever white space is before it.
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

/// JSON that says the same and holds no character that nobody sees: it is written to terminals too (RFC 8259 §7).
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

/// CSV whose cells can't command a terminal or a CI runner. Its byte order mark and the ends of its lines stay as they
/// are (RFC 4180).
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

/// Controls, what sets a direction, what has no width, tags, and marks of annotations (Unicode: Cc, Cf, Zl, Zp).
private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<32, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    true
  default: false
  }
}
