/// Other spellings of a word: *organization* for *organisation*, *Mueller* for *Müller*. The dictionary lists
/// them alongside the word, so that either finds both.
///
/// English variants are those of *Hart's Rules* (British) and *The Chicago Manual of Style* (American):
/// endings by rule, the rest by a list. Umlauts and Nordic letters are written out as their languages do when
/// the letters aren't available.
enum SpellingVariants {
  /// - Parameters:
  ///   - word: folded.
  ///   - raw: the word with its accents, if it has any.
  ///   - language: a code as in `hub.yml`: `en`, `pt-BR`.
  static func of(_ word: [UInt8], raw: [UInt8]?, language: String) -> [[UInt8]] {
    let language = language.prefix { $0 != "-" && $0 != "_" }
    if let raw, !ownUmlauts.contains(language) { return writtenOut(raw).map { [$0] } ?? [] }
    guard language == "en", word.count > 3 else { return [] }
    return [pair(word), beginning(word), ise(word), doubled(word)].compactMap { $0 }
  }

  /// Languages in which *ü* is a letter of its own, and never *ue*.
  private static let ownUmlauts: Set<Substring> = ["tr", "az", "fi", "et", "hu", "is", "sv"]

  private static func writtenOut(_ raw: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var isChanged = false
    for scalar in String(decoding: raw, as: UTF8.self).unicodeScalars {
      if let letters = umlauts[scalar] {
        out += letters.utf8
        isChanged = true
      } else if case .word(let folded) = CharacterClass.of(scalar) {
        out += folded
      }
    }
    return isChanged && out.count <= Tokenizer.maxLength ? out : nil
  }

  private static let umlauts: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
  ]

  /// Whole words, with or without a plural's *s*.
  private static func pair(_ word: [UInt8]) -> [UInt8]? {
    if let other = pairs[word] { return other }
    guard word.last == UInt8(ascii: "s"), let other = pairs[Array(word.dropLast())] else { return nil }
    return other + [UInt8(ascii: "s")]
  }

  private static func beginning(_ word: [UInt8]) -> [UInt8]? {
    for (one, other) in beginnings[word[0]] ?? [] where word.starts(with: one) {
      return other + word.dropFirst(one.count)
    }
    return nil
  }

  /// *-ise* and *-ize*, *-yse* and *-yze*, with what follows them.
  private static func ise(_ word: [UInt8]) -> [UInt8]? {
    for ending in endings
    where word.count >= ending.count + 5 && word.suffix(ending.count).elementsEqual(ending) {
      let index = word.count - ending.count - 1
      let isAfterL = word[index - 1] == UInt8(ascii: "y") && word[index - 2] == UInt8(ascii: "l")
      guard word[index - 1] == UInt8(ascii: "i") || isAfterL, !isAlways(word[...index]) else { continue }
      var other = word
      switch word[index] {
      case UInt8(ascii: "s"): other[index] = UInt8(ascii: "z")
      case UInt8(ascii: "z"): other[index] = UInt8(ascii: "s")
      default: continue
      }
      return other
    }
    return nil
  }

  /// Words that end in *-ise* everywhere.
  private static func isAlways(_ beginning: ArraySlice<UInt8>) -> Bool {
    always.contains { beginning.elementsEqual($0) }
  }

  /// *travelling* and *traveling*.
  private static func doubled(_ word: [UInt8]) -> [UInt8]? {
    let l = UInt8(ascii: "l")
    guard
      let ending = ["ed", "ing", "er", "ers"].first(where: {
        word.suffix($0.utf8.count).elementsEqual($0.utf8)
      })
    else { return nil }
    let beginning = word.dropLast(ending.utf8.count)
    if beginning.last == l, doubling.contains(Array(beginning)) { return beginning + [l] + ending.utf8 }
    guard beginning.last == l, doubling.contains(Array(beginning.dropLast())) else { return nil }
    return beginning.dropLast() + Array(ending.utf8)
  }

  private static let endings = words("ations ation ability able ing ers er es ed e")
  private static let always = words(
    """
    advis circumcis compromis devis disguis enterpris excis exercis expertis franchis improvis merchandis otherwis \
    likewis practis premis promis revis supervis surpris televis precis paradis
    """)
  private static let doubling = Set(
    words("travel cancel label model fuel signal level channel counsel total dial panel tunnel initial"))

  private static let pairs: [[UInt8]: [UInt8]] = both(
    """
    analysis/analyses diagnosis/diagnoses hypothesis/hypotheses synthesis/syntheses crisis/crises thesis/theses \
    centre/center metre/meter kilometre/kilometer litre/liter fibre/fiber theatre/theater calibre/caliber \
    programme/program catalogue/catalog dialogue/dialog analogue/analog licence/license defence/defense \
    offence/offense pretence/pretense practise/practice grey/gray sceptic/skeptic enquiry/inquiry enquiries/inquiries \
    judgement/judgment acknowledgement/acknowledgment ageing/aging instalment/installment enrolment/enrollment \
    fulfil/fulfill fulfilment/fulfillment skilful/skillful jewellery/jewelry mould/mold aluminium/aluminum \
    artefact/artifact plough/plow cosy/cozy
    """
  ).reduce(into: [:]) { $0[$1.0] = $1.1 }

  private static let beginnings: [UInt8: [([UInt8], [UInt8])]] = Dictionary(
    grouping: both(
      """
      colour/color behaviour/behavior favour/favor honour/honor labour/labor neighbour/neighbor harbour/harbor \
      rumour/rumor humour/humor flavour/flavor vapour/vapor endeavour/endeavor armour/armor odour/odor tumour/tumor \
      rigour/rigor paediatr/pediatr anaesth/anesth haemo/hemo haema/hema oestro/estro oesoph/esoph leukaem/leukem \
      anaemi/anemi foetus/fetus foetal/fetal gynaec/gynec orthopaed/orthoped diarrhoea/diarrhea manoeuvr/maneuver
      """)
  ) { $0.0[0] }

  /// Pairs separated by a slash, in both directions.
  private static func both(_ table: String) -> [([UInt8], [UInt8])] {
    words(table).flatMap { pair -> [([UInt8], [UInt8])] in
      let sides = pair.split(separator: UInt8(ascii: "/")).map(Array.init)
      return sides.count == 2 ? [(sides[0], sides[1]), (sides[1], sides[0])] : []
    }
  }

  private static func words(_ table: String) -> [[UInt8]] {
    table.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
  }
}
