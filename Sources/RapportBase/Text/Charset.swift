/// A single-byte character set, as mail and spreadsheets still use them. Below 0x80, all of them are ASCII.
///
/// Tables: encoding.spec.whatwg.org, *Legacy single-byte encodings*. As in that standard, the ISO sets
/// contain the punctuation of the Windows set that they are often confused with, where they would have
/// control characters.
package struct Charset: Sendable {
  /// Its name in mail headers, in lower case.
  package let name: String
  /// The characters for 0x80 to 0xFF in UTF-8; □ where there is none.
  private let high: [[UInt8]]

  private init(_ name: String, _ high: String) {
    self.name = name
    self.high = high.unicodeScalars.map { Array(($0 == "□" ? "\u{FFFD}" : String($0)).utf8) }
  }

  /// The text as UTF-8.
  package func decoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { out.append(byte) } else { out += high[Int(byte) - 0x80] }
    }
    return out
  }

  /// The character set with a name or a common alias; `nil` for UTF-8 and for unknown names.
  package static func named(_ name: String) -> Charset? {
    let own = aliases[name] ?? name
    return all.first { $0.name == own }
  }

  private static let aliases = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252",
    "iso_8859-1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "latin-1": "windows-1252",
    "ansi": "windows-1252", "latin9": "iso-8859-15", "latin-9": "iso-8859-15", "latin2": "iso-8859-2",
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1253": "windows-1253", "cp1254": "windows-1254",
    "cp1257": "windows-1257", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "iso-8859-13": "windows-1257", "koi8-u": "koi8-r", "greek": "iso-8859-7", "cyrillic": "iso-8859-5",
    "mac": "macintosh", "x-mac-roman": "macintosh",
  ]

  /// All character sets, likeliest first.
  package static let all = [
    Charset(
      "windows-1252",
      "€□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□□‘’“”•–—˜™š›œ□žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
    Charset(
      "iso-8859-15",
      "€□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□□‘’“”•–—˜™š›œ□žŸ"
        + "\u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
    Charset(
      "windows-1250",
      "€□‚□„…†‡□‰Š‹ŚŤŽŹ□‘’“”•–—□™š›śťžź"
        + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
        + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
    Charset(
      "iso-8859-2",
      "€□‚□„…†‡□‰Š‹ŚŤŽŹ□‘’“”•–—□™š›śťžź"
        + "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
        + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
    Charset(
      "windows-1251",
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—□™љ›њќћџ"
        + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОП"
        + "РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"),
    Charset(
      "iso-8859-5",
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—□™љ›њќћџ"
        + "\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"),
    Charset(
      "koi8-r",
      "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷"
        + "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмно"
        + "пярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"),
    Charset(
      "windows-1253",
      "€□‚ƒ„…†‡□‰□‹□□□□□‘’“”•–—□™□›□□□□"
        + "\u{A0}΅Ά£¤¥¦§¨©□«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
        + "ΠΡ□ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ□"),
    Charset(
      "iso-8859-7",
      "€□‚ƒ„…†‡□‰□‹□□□□□‘’“”•–—□™□›□□□□"
        + "\u{A0}‘’£€₯¦§¨©ͺ«¬\u{AD}□―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
        + "ΠΡ□ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ□"),
    Charset(
      "windows-1254",
      "€□‚ƒ„…†‡ˆ‰Š‹Œ□□□□‘’“”•–—˜™š›œ□□Ÿ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"),
    Charset(
      "windows-1257",
      "€□‚□„…†‡□‰□‹□¨ˇ¸□‘’“”•–—□™□›□¯˛□"
        + "\u{A0}□¢£¤□¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ"
        + "ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"),
    Charset(
      "macintosh",
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
        + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
        + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
  ]
}
