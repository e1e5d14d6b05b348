/// Numbers and units that Unicode also has in special forms, so that *co2* finds *CO₂*, and *1/2* finds *½*.
///
/// A part of the compatibility decompositions (NFKC) of Unicode 15, UnicodeData.txt: superscript, subscript
/// and circled digits, fractions, Roman numerals, units in one character. Mathematical and full-width letters
/// and digits are in `CharacterClass.byRule`, ligatures in `CharacterFolding`. Signs such as ™ are left out:
/// people don't read them as letters.
enum CompatibilityForms {
  /// Every character that has another form here, in order.
  static var all: [Unicode.Scalar] { forms.keys.sorted().compactMap(Unicode.Scalar.init) }

  /// The plain form of a character; `nil` if it has none here.
  static func plain(_ code: UInt32) -> CharacterClass? {
    guard let form = forms[code] else { return nil }
    return form.count > 1 && form.contains(where: Compound.isDigit) ? .expanded(form) : .word(form)
  }

  static func isSuperscript(_ code: UInt32) -> Bool {
    switch code {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: true
    default: false
    }
  }

  private static let forms: [UInt32: [UInt8]] = {
    var forms: [UInt32: [UInt8]] = [:]
    for entry in table.unicodeScalars.split(separator: " ") {
      guard let scalar = entry.first else { continue }
      forms[scalar.value] = Array(String(String.UnicodeScalarView(entry.dropFirst())).utf8)
    }
    return forms
  }()

  /// A character and what it becomes.
  private static let table = """
    ²2 ³3 ¹1 ¼1/4 ½1/2 ¾3/4 ⁰0 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ⅐1/7 ⅑1/9 ⅒1/10 ⅓1/3 ⅔2/3 \
    ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 Ⅰi Ⅱii Ⅲiii Ⅳiv Ⅴv Ⅵvi Ⅶvii Ⅷviii Ⅸix Ⅹx Ⅺxi Ⅻxii \
    ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ↉0/3 ①1 ②2 ③3 ④4 ⑤5 ⑥6 ⑦7 ⑧8 ⑨9 ㎏kg ㎞km ㎡m2 ㎥m3 \
    ㎢km2 ㎜mm ㎝cm
    """
}
