import RapportBase
import RapportHub

/// The names that people use for the words of vocabularies.
struct ChoiceWords {
  /// By vocabulary, its words by their normalized names and labels.
  private let known: [String: [String: String]]

  init(_ settings: HubSettings) {
    var known: [String: [String: String]] = [:]
    for name in settings.vocabularyNames {
      let values = settings.vocabulary(name).values
      let names =
        values.map { (WrittenName.squeezed($0.value), $0.value) }
        + values.map { (WrittenName.squeezed($0.label), $0.value) }
      known[name] = Dictionary(
        firstOf: (names + names.map { (EntryNames.singular($0.0), $0.1) }).filter { !$0.0.isEmpty })
    }
    self.known = known
  }

  func value(called word: String, in vocabulary: String) -> ListCell.Found? {
    guard let known = known[vocabulary] else { return nil }
    let name = WrittenName.squeezed(word)
    for name in [name, EntryNames.singular(name)] {
      if let value = known[name] { return ListCell.Found(value: value) }
    }
    let key = ColumnKey.key(of: word)
    for key in [key, EntryNames.singular(key)] {
      guard let other = Self.other(key, vocabulary), known.values.contains(other) else { continue }
      return ListCell.Found(value: other, isOtherWord: true)
    }
    if let flag = FlagWords.value(of: word) {
      let value = (flag ? ["yes", "true"] : ["no", "false"]).first { known[$0] != nil }
      return value.map { ListCell.Found(value: $0) }
    }
    // In LIVE or PLANNED Wk4, whatever follows the state is a remark.
    guard vocabulary == "status", let first = word.split(separator: " ").first, first.count < word.count
    else {
      return nil
    }
    return value(called: String(first), in: vocabulary).map {
      ListCell.Found(value: $0.value, isOtherWord: true)
    }
  }

  private static func other(_ key: String, _ vocabulary: String) -> String? {
    switch vocabulary {
    case "status": WrittenName.statuses[key] ?? statuses[key]
    case "type": types[key]
    case "audience": audiences[key]
    default: nil
    }
  }

  private static let statuses = [
    "drafted": "draft", "drafting": "draft", "entwurf": "draft", "brouillon": "draft", "inarbeit": "draft",
    "encours": "draft", "underreview": "draft", "needsreview": "draft", "inprogres": "draft",
    "writing": "draft",
    "unpublished": "draft", "unveroeffentlicht": "draft", "pending": "draft", "inproduction": "draft",
    "complete": "approved", "completed": "approved", "ready": "approved", "released": "approved",
    "veroeffentlicht": "approved", "aktiv": "approved", "fertig": "approved", "freigegeben": "approved",
    "publie": "approved", "actif": "approved", "termine": "approved", "inuse": "approved",
    "available": "approved",
    "uptodate": "approved", "evergreen": "approved", "valid": "approved", "gueltig": "approved",
    "archive": "retired", "archiviert": "retired", "veraltet": "retired", "archived": "retired",
    "sunset": "retired",
    "withdrawn": "retired", "removed": "retired", "outdated": "retired", "abgelaufen": "retired",
    "obsolet": "retired",
    "scheduled": "planned", "notstarted": "planned", "planning": "planned", "proposed": "planned",
    "geplant": "planned",
    "prevu": "planned", "planifie": "planned", "requested": "planned", "upcoming": "planned",
    "tobewritten": "planned",
    "offen": "planned",
  ]

  private static let audiences = [
    "buyer": "external", "customer": "external", "prospect": "external", "public": "external",
    "extern": "external",
    "externe": "external", "customerfacing": "external", "oeffentlich": "external", "publique": "external",
    "internalonly": "internal", "intern": "internal", "interne": "internal", "team": "internal",
    "private": "internal",
    "confidential": "internal", "internaluse": "internal", "internaluseonly": "internal",
    "salesonly": "internal",
  ]

  /// Types of content, by words other than their labels.
  private static let types = [
    "casestudie": "case-study", "customerstory": "case-study", "successstory": "case-study",
    "customersuccessstory": "case-study", "customerstorie": "case-study", "successstorie": "case-study",
    "fallstudie": "case-study", "anwenderbericht": "case-study", "kundenreferenz": "case-study",
    "etudedecas": "case-study", "1pager": "one-pager", "onesheet": "one-pager", "onesheeter": "one-pager",
    "salessheet": "one-pager", "factsheet": "one-pager", "competitivebattlecard": "battle-card",
    "competitorbattlecard": "battle-card", "slide": "deck", "slidedeck": "deck", "salesdeck": "deck",
    "pitchdeck": "deck", "presentation": "deck", "powerpoint": "deck", "praesentation": "deck",
    "foliensatz": "deck", "roi": "roi-calculator", "calculator": "roi-calculator",
    "rechner": "roi-calculator",
    "pricelist": "pricing", "pricesheet": "pricing", "preisliste": "pricing",
    "proposal": "proposal-template", "angebotsvorlage": "proposal-template", "demo": "demo-video",
    "productdemo": "demo-video", "productvideo": "demo-video", "ondemandwebinar": "webinar",
    "webinarrecording": "webinar", "wp": "white-paper", "whitebook": "white-paper",
    "livreblanc": "white-paper",
    "digitalbook": "ebook", "leitfaden": "guide", "handbuch": "guide", "playbook": "guide",
    "howtoguide": "guide",
    "howto": "guide", "blog": "blog-post", "blogarticle": "blog-post", "article": "blog-post",
    "post": "blog-post",
    "blogbeitrag": "blog-post", "blogartikel": "blog-post", "articledeblog": "blog-post",
    "artikel": "blog-post",
    "infografik": "infographic", "infographie": "infographic", "productsheet": "datasheet",
    "datenblatt": "datasheet", "produktdatenblatt": "datasheet", "ficheproduit": "datasheet",
    "fichetechnique": "datasheet", "comparisonguide": "comparison", "comparisonchart": "comparison",
    "vergleich": "comparison", "comparatif": "comparison", "securityquestionnaire": "security-answers",
    "securityfaq": "security-answers", "analystreport": "analyst-report",
    "testimonial": "reference", "customerreference": "reference", "referenz": "reference", "faqs": "faq",
    "frequentlyaskedquestion": "faq", "email": "email-template", "emailsequence": "email-template",
    "mailvorlage": "email-template", "emailvorlage": "email-template", "talkingpoint": "talk-track",
    "script": "call-script", "coldcallscript": "call-script", "gespraechsleitfaden": "call-script",
    "salesplay": "play",
  ]
}
