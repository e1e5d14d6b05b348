/// Reads a file's source text again, to show the line that a diagnostic is about.
public typealias SourceLookup = (_ file: String) -> [UInt8]?

/// One line of a file, cut to fit around a caret.
struct SourceExcerpt {
  var text: String
  /// The number of columns before the caret.
  var indent: Int
}

/// Text that can't command a terminal or a CI runner: control characters and direction marks print as
/// escapes, and so does the bracket of `##[`, which GitHub's runner takes for a command anywhere in a line.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isUnprintable($0) || $0 == "#" }) else { return text }
  var out = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      out += " "
    } else if isUnprintable(scalar) || (scalar == "[" && out.utf8.suffix(2).elementsEqual("##".utf8)) {
      out += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<32, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
