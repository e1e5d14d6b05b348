import RapportBase

/// The words of a title joined by hyphens, as a slug writes them.
struct SlugWords {
  /// UTF-8. May end in a hyphen.
  private(set) var bytes: [UInt8] = []
  /// Whether the last character is a letter of a script that isn't transliterated, so that its combining
  /// marks are kept.
  private var followsLetter = false

  init(_ title: String) {
    // Normalised to NFC first, so that a title gives the same slug however a keyboard or
    // file system encodes its accents.
    let composed = String(decoding: title._nfcCodeUnits, as: UTF8.self)
    let scalars = composed.unicodeScalars.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
    for index in scalars.indices {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      add(scalars[index], before: index > 0 ? scalars[index - 1] : nil, next)
    }
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, before previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) {
    if scalar.isASCII, Slug.isLetterOrDigit(UInt8(truncatingIfNeeded: scalar.value)) {
      append(String(scalar), staysAsItIs: false)
    } else if let plain = Transliteration.ascii(for: scalar) {
      append(plain, staysAsItIs: false)
    } else if Self.apostrophes.contains(scalar) || scalar.properties.isDefaultIgnorableCodePoint {
      return
    } else if Self.isMark(scalar) {
      if followsLetter { append(String(scalar), staysAsItIs: true) }
    } else if Self.staysAsItIs(scalar) {
      append(String(scalar), staysAsItIs: true)
    } else {
      separate()
      if let word = Self.name(of: scalar, before: previous, next) {
        append(word, staysAsItIs: false)
        if scalar != "." { separate() }
      }
    }
  }

  private mutating func append(_ text: String, staysAsItIs: Bool) {
    bytes += text.utf8
    followsLetter = staysAsItIs
  }

  private mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    followsLetter = false
  }

  /// How to spell out a character that is part of a name: *C++*, *C#*, *.NET*, *50+ seats*.
  private static func name(
    of scalar: Unicode.Scalar, before previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> String? {
    switch scalar {
    case "+": previous.map { $0 == "+" || isWordCharacter($0) } == true ? "plus" : nil
    case "#":
      previous.map(isWordCharacter) == true && next.map(isWordCharacter) != true ? "sharp" : nil
    case ".": (previous ?? " ") == " " && next.map(isASCIILetter) == true ? "dot-" : nil
    default: nil
    }
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isASCIILetter(scalar) || ("0"..."9").contains(scalar) || Transliteration.ascii(for: scalar) != nil
      || staysAsItIs(scalar)
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "‘"]

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Mathematical letters, which look like bold or script versions of plain ones.
  private static let mathematical: ClosedRange<Unicode.Scalar> = "\u{1D400}"..."\u{1D7FF}"

  /// Whether a slug may hold this letter or digit of another script: it must be visible and not a capital.
  static func staysAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII, Transliteration.ascii(for: scalar) == nil, !apostrophes.contains(scalar),
      !mathematical.contains(scalar)
    else { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return !properties.isDefaultIgnorableCodePoint && properties.lowercaseMapping == String(scalar)
    default: return false
    }
  }
}
