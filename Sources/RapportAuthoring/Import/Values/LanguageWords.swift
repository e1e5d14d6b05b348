import RapportBase
import RapportHub

/// Languages by their English names and their own.
enum LanguageWords {
  /// The code of a language: `en`, `de`; with a region only if that makes it a different language.
  static func code(of text: String) -> String? {
    let key = ColumnKey.key(of: text)
    if let code = codes[key] { return code }
    let parts = text.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first, known.contains(first), parts.count <= 3,
      parts.allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 < 0x80 } })
    else {
      // English (UK), Deutsch – Schweiz
      let word = text.split { !$0.isLetter }.first.map(String.init) ?? ""
      return word.count < text.count ? codes[ColumnKey.key(of: word)] : nil
    }
    switch (first, parts.dropFirst().first) {
    case ("pt", "br"?): return "pt-BR"
    case ("zh", "tw"?), ("zh", "hant"?), ("zh", "hk"?): return "zh-Hant"
    case ("zh", "cn"?), ("zh", "hans"?): return "zh-Hans"
    default: return first
    }
  }

  private static let codes: [String: String] = [
    "english": "en", "englisch": "en", "anglais": "en", "eng": "en", "german": "de", "deutsch": "de",
    "allemand": "de", "ger": "de", "deu": "de", "french": "fr", "francais": "fr", "franzoesisch": "fr",
    "fre": "fr",
    "fra": "fr", "spanish": "es", "espanol": "es", "spanisch": "es", "espagnol": "es", "spa": "es",
    "italian": "it",
    "italiano": "it", "italienisch": "it", "italien": "it", "ita": "it", "portuguese": "pt",
    "portugues": "pt",
    "portugiesisch": "pt", "portugais": "pt", "brazilianportuguese": "pt-BR", "dutch": "nl",
    "nederlands": "nl",
    "niederlaendisch": "nl", "neerlandais": "nl", "polish": "pl", "polski": "pl", "polnisch": "pl",
    "czech": "cs",
    "cestina": "cs", "tschechisch": "cs", "danish": "da", "dansk": "da", "swedish": "sv", "svenska": "sv",
    "schwedisch": "sv", "norwegian": "no", "norsk": "no", "finnish": "fi", "suomi": "fi", "russian": "ru",
    "russisch": "ru", "ukrainian": "uk", "turkish": "tr", "tuerkce": "tr", "tuerkisch": "tr",
    "japanese": "ja",
    "japanisch": "ja", "日本語": "ja", "chinese": "zh", "chinesisch": "zh", "中文": "zh", "korean": "ko",
    "한국어": "ko", "arabic": "ar", "arabisch": "ar", "العربية": "ar", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "magyar": "hu", "romanian": "ro", "greek": "el", "bulgarian": "bg", "croatian": "hr",
    "slovak": "sk", "slovenian": "sl", "catalan": "ca", "indonesian": "id", "vietnamese": "vi", "thai": "th",
  ]

  private static let known: Set<String> = Set(codes.values.map { String($0.prefix(2)) }).union([
    "nb", "nn", "et", "lv", "lt", "is", "ga",
  ])
}
