/// A number in a text, however it is written: `9.5` equals `9,5`, `12,000` equals `12 000`.
struct WrittenNumber: Hashable {
  /// The digits, with the number of decimal places packed in and trailing zeros removed.
  let value: UInt64
  /// The other reading of an ambiguous number: `1.500` is one and a half, or fifteen
  /// hundred. 0 if there is only one.
  let alternative: UInt64

  init(_ digits: UInt64, scale: Int = 0, or alternative: UInt64 = 0) {
    value = Self.packed(digits, scale)
    self.alternative = alternative
  }

  /// Whether the two may be the same number.
  func mayEqual(_ other: WrittenNumber) -> Bool {
    value == other.value || alternative != 0 && alternative == other.value
      || other.alternative != 0 && (other.alternative == value || other.alternative == alternative)
  }

  private static func packed(_ digits: UInt64, _ scale: Int) -> UInt64 {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
    return digits << 8 | UInt64(scale)
  }

  /// Anything with more digits is an identifier, such as an account number.
  private static let maxDigits = 15

  /// Reads the number that begins at an offset.
  ///
  /// - Returns: the number, or `nil` if it is too long, and the offset after it.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> (
    number: WrittenNumber?, end: Int
  ) {
    var groups = Groups()
    var i = start
    while i < end, bytes[i].isDigit {
      groups.add(bytes[i])
      i += 1
    }
    let first = (number: groups.isTooLong ? nil : WrittenNumber(groups.digits), end: i)
    while let mark = Mark(bytes, at: i, before: end) {
      var next = i + mark.length
      let begin = next
      while next < end, bytes[next].isDigit { next += 1 }
      // A space or an apostrophe only joins groups of three digits.
      if mark.kind == .gap, next - begin != 3 || !groups.allowsGap { break }
      groups.begin(mark.kind)
      for digit in begin..<next { groups.add(bytes[digit]) }
      i = next
    }
    if groups.isTooLong { return (nil, i) }
    return groups.number.map { ($0, i) } ?? first
  }

  /// A possible separator between groups of digits.
  private struct Mark {
    enum Kind { case point, comma, gap }
    var kind: Kind
    var length: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int, before end: Int) {
      guard i + 1 < end else { return nil }
      switch bytes[i] {
      case UInt8(ascii: "."): (kind, length) = (.point, 1)
      case UInt8(ascii: ","): (kind, length) = (.comma, 1)
      case UInt8(ascii: " "), UInt8(ascii: "'"): (kind, length) = (.gap, 1)
      case 0xC2 where bytes[i + 1] == 0xA0: (kind, length) = (.gap, 2)
      // Thin space, narrow no-break space, and typographic apostrophe.
      case 0xE2 where i + 2 < end && bytes[i + 1] == 0x80 && [0x89, 0xAF, 0x99].contains(bytes[i + 2]):
        (kind, length) = (.gap, 3)
      default: return nil
      }
      guard i + length < end, bytes[i + length].isDigit else { return nil }
    }
  }

  /// The groups of digits read so far.
  private struct Groups {
    private(set) var digits: UInt64 = 0
    private var count = 0
    private var lengths: [Int] = [0]
    private var marks: [Mark.Kind] = []

    var isTooLong: Bool { count > WrittenNumber.maxDigits }
    var allowsGap: Bool { lengths[0] <= 3 && marks.allSatisfy { $0 == .gap } }

    mutating func add(_ digit: UInt8) {
      count += 1
      lengths[lengths.count - 1] += 1
      if !isTooLong { digits = digits * 10 + UInt64(digit - 48) }
    }

    mutating func begin(_ mark: Mark.Kind) {
      marks.append(mark)
      lengths.append(0)
    }

    /// `nil` if the groups look like a date or a version rather than one number.
    var number: WrittenNumber? {
      guard let last = marks.last, let size = lengths.last else { return WrittenNumber(digits) }
      let before = marks.dropLast()
      let isGrouped = lengths[0] <= 3 && lengths.dropFirst().allSatisfy { $0 == 3 }
      if last == .gap || before.contains(last) {
        return isGrouped && marks.allSatisfy { $0 == last } ? WrittenNumber(digits) : nil
      }
      if let other = before.first {
        // The last mark starts the decimals; all others separate thousands.
        let thousands = lengths.dropFirst().dropLast().allSatisfy { $0 == 3 } && lengths[0] <= 3
        return thousands && before.allSatisfy { $0 == other } ? WrittenNumber(digits, scale: size) : nil
      }
      guard isGrouped, digits >= 1000 else { return WrittenNumber(digits, scale: size) }
      return WrittenNumber(digits, or: WrittenNumber.packed(digits, 3))
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 48 && self <= 57 }
}
