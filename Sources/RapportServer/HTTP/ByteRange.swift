import RapportBase

/// The part of a file that a request asks for (RFC 9110 §14).
enum ByteRange: Hashable {
  case whole
  case part(Range<Int>)
  /// No byte of the file is in the range.
  case unsatisfiable

  /// - Parameters:
  ///   - header: the value of `Range`. Several ranges, other units and malformed values mean the whole file,
  ///     as the standard allows.
  ///   - size: the size of the file, in bytes.
  init(_ header: String?, size: Int) {
    self = .whole
    guard let header, header.begins(with: "bytes=") else { return }
    let parts = String(decoding: header.utf8.dropFirst(6), as: UTF8.self).parts(at: "-", keepsEmpty: true)
    guard parts.count == 2, let first = Self.number(parts[0]), let last = Self.number(parts[1]) else {
      return
    }
    switch (first, last) {
    case (nil, nil): return
    case (nil, let count?):
      self = count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - count)..<size)
    case (let first?, let last):
      if let last, last < first { return }
      self = first >= size ? .unsatisfiable : .part(first..<min(last ?? size - 1, size - 1) + 1)
    }
  }

  /// A number; `.some(nil)` for an empty text; `nil` for anything that isn't a number.
  private static func number(_ text: String) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    // A number too large for any file means the file's end.
    return .some(Int(text) ?? Int.max - 1)
  }
}
