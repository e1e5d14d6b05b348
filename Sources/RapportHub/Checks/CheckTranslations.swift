import RapportDiagnostics

/// Reports translations that don't refer to an original in another language.
@Sendable func checkTranslations(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.live("asset").compactMap { asset in
    guard let key = asset["translates"]?.reference, let original = hub.entry(key) else { return nil }
    let language = asset.text("language") ?? hub.settings.language
    if key == asset.key {
      return asset.finding(
        .oddTranslation, on: "translates", "it can't be a translation of itself",
        help: "Name the original, or remove  translates  .")
    }
    if let first = original["translates"]?.reference, first != asset.key {
      return asset.finding(
        .oddTranslation, on: "translates", "“\(original.title.prefix(60))” is a translation itself",
        help: "Name the original:  translates: \(first.slug)")
    }
    if original["translates"] != nil {
      return asset.finding(
        .oddTranslation, on: "translates", "each of the two is marked as a translation of the other",
        help: "Remove  translates  from the original.")
    }
    guard language == original.text("language") ?? hub.settings.language else { return nil }
    return asset.finding(
      .oddTranslation, on: "translates", "it has the same language as its original: \(language.prefix(20))",
      help: "Add its language, as in  language: de")
  }
}
