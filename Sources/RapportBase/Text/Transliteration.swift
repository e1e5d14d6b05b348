/// Transliterates Latin, Greek and Cyrillic letters to plain ASCII, for file names and URLs.
///
/// German umlauts follow DIN 5007-2, Cyrillic letters BGN/PCGN, Greek letters ELOT 743, letter by letter.
/// Other letters lose their accents, and full-width letters and digits become normal ones. The table in the
/// form's script is generated from this one.
public enum Transliteration {
  /// Lower-case letters, grouped by their transliteration. Each letter is one scalar in NFC.
  public static let groups: [(ascii: String, letters: String)] = [
    ("", "ъьӏ"), ("0", "０"), ("1", "１"), ("2", "２"), ("3", "３"), ("4", "４"), ("5", "５"), ("6", "６"),
    ("7", "７"), ("8", "８"), ("9", "９"),
    ("a", "ªàáâãåāăąǎǟǡǻȁȃȧάαаӑӓәḁạảấầẩẫậắằẳẵặἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷａ"), ("ae", "äæǣǽ"),
    ("b", "ƀɓбḃḅḇｂ"), ("c", "çćĉċčƈћḉｃ"), ("ch", "χчӵ"), ("d", "ðďđɖɗδдḋḍḏḑḓｄ"), ("dj", "ђ"),
    ("dz", "ǆǳѕџӡ"), ("e", "èéêëēĕėęěȅȇȩəɛέεеэѐӗḕḗḙḛḝẹẻẽếềểễệἐἑἒἓἔἕὲｅ"), ("f", "ƒφфḟｆ"),
    ("g", "ĝğġģǧǵɣγгґғḡｇ"), ("gj", "ѓ"), ("h", "ĥħȟҳһḣḥḧḩḫẖｈ"),
    ("i", "ìíîïĩīĭįıǐȉȋΐήίηιϊиіѝӣӥḭḯỉịἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὴὶᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇῐῑῒῖῗｉ"), ("ij", "ĳ"),
    ("j", "ĵǰјҗҷｊ"), ("k", "ķĸƙǩκкқҡḱḳḵｋ"), ("kh", "х"), ("kj", "ќ"), ("l", "ĺļľŀłλлḷḹḻḽｌ"),
    ("lj", "ǉљ"), ("m", "μмḿṁṃｍ"), ("n", "ñńņňŉŋǹνнңṅṇṉṋｎ"), ("nj", "ǌњ"),
    ("o", "ºòóôõøōŏőơǒǫǭǿȍȏȫȭȯȱɔοωόώоӧөṍṏṑṓọỏốồổỗộớờởỡợὀὁὂὃὄὅὠὡὢὣὤὥὦὧὸὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷｏ"), ("oe", "öœ"),
    ("p", "πпṕṗｐ"), ("ps", "ψ"), ("q", "ｑ"), ("r", "ŕŗřȑȓρрṙṛṝṟῤῥｒ"), ("s", "śŝşšſșςσсҫṡṣṥṧṩẛｓ"),
    ("sh", "ш"), ("shch", "щ"), ("ss", "ß"), ("t", "ţťŧțτтṫṭṯṱẗｔ"), ("th", "þθ"), ("ts", "ц"),
    ("u", "ùúûũūŭůűųưǔǖǘǚǜȕȗуўүұӯӱӳṳṵṷṹṻụủứừửữựｕ"), ("ue", "ü"), ("v", "βвṽṿｖ"), ("w", "ŵẁẃẅẇẉẘｗ"),
    ("x", "ξẋẍｘ"), ("y", "ýÿŷƴȳΰυϋύйыӹẏẙỳỵỷỹὐὑὒὓὔὕὖὗὺῠῡῢῦῧｙ"), ("ya", "я"), ("ye", "є"), ("yi", "ї"),
    ("yo", "ё"), ("yu", "ю"), ("z", "źżžζзҙӟẑẓẕｚ"), ("zh", "жӂӝ"),
  ]

  /// The transliteration of a letter; `nil` for letters of other scripts and for anything else.
  package static func ascii(for letter: Unicode.Scalar) -> String? { byLetter[letter] }

  private static let byLetter: [Unicode.Scalar: String] = Dictionary(
    groups.flatMap { group in group.letters.unicodeScalars.map { ($0, group.ascii) } },
    uniquingKeysWith: { first, _ in first })
}
