/// Letters of Latin, Greek and Cyrillic alphabets in plain ASCII, as file names and addresses write them.
///
/// German umlauts by DIN 5007-2, Cyrillic letters after BGN/PCGN, Greek letters after ELOT 743, letter by letter;
/// all other letters without their accents, and full-width letters and digits as narrow ones. The form's script has the same table, from here.
public enum Transliteration {
  /// Lower-case letters by what is written for them. Each is one scalar, composed as far as it can be (NFC).
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

  /// What is written for a letter; `nil` for a letter of another alphabet, and for what is no letter.
  package static func ascii(for letter: Unicode.Scalar) -> String? { byLetter[letter] }

  private static let byLetter: [Unicode.Scalar: String] = Dictionary(
    groups.flatMap { group in group.letters.unicodeScalars.map { ($0, group.ascii) } },
    uniquingKeysWith: { first, _ in first })
}
