/// Several script files that pages load as one: the sources have a file for each topic, pages make a single
/// request.
struct ScriptBundle: Sendable {
  /// Name below `assets/`, such as `search.js`.
  var name: String
  /// Its files, relative to `assets/`, in the order in which they run: each uses only those before it.
  var parts: [String]

  /// The bundles of the theme. A file that the theme doesn't have is left out.
  static let all = [search, finder, meaning, find, room, start, add]

  /// Loaded by every page: helpers that all scripts share, the opener of search, and explanations of terms.
  private static let search = ScriptBundle(
    name: "search.js",
    parts: [
      "common/text.js", "common/dom.js", "common/storage.js", "common/combobox.js",
      "search/preference.js", "search/opener.js", "common/terms.js",
    ])

  /// The search engine and its user interface, loaded when somebody is about to search.
  private static let finder = ScriptBundle(
    name: "finder.js",
    parts: [
      "search/characters.js", "search/compounds.js", "search/words.js", "search/decoding.js",
      "search/parts.js", "search/dictionary.js", "search/corrections.js",
      "search/query.js", "search/names.js", "search/scoring.js", "search/records.js", "search/filters.js",
      "search/excerpts.js", "search/files.js",
      "search/cards.js", "search/reranking.js", "search/engine.js",
      "search/question.js", "search/unfound.js", "search/rows.js", "search/results.js",
      "search/home-search.js", "search/palette-keys.js", "search/palette.js", "search/highlight.js",
    ])

  /// The part that finds entries by meaning, loaded after the first results.
  private static let meaning = ScriptBundle(name: "meaning.js", parts: ["search/meaning.js"])

  /// What `find.html` loads after `finder.js`.
  private static let find = ScriptBundle(
    name: "find.js",
    parts: [
      "search/find-address.js", "search/find-filters.js", "search/find-table.js", "search/find-page.js",
    ])

  /// What the room's pages load.
  private static let room = ScriptBundle(
    name: "room.js", parts: ["room/heard-counts.js", "room/heard-page.js", "room/reviews.js"])

  /// What `start.html` loads.
  private static let start = ScriptBundle(name: "start.js", parts: ["start/boxes.js", "start/cards.js"])

  /// What `add.html` loads, after the form's data.
  private static let add = ScriptBundle(
    name: "add.js",
    parts: [
      "add/entry-writer.js", "add/slug.js", "add/entry-name.js", "add/field-checks.js",
      "add/rule-checks.js", "add/submission-methods.js", "add/entry-lists.js", "add/picker.js",
      "add/inputs.js", "add/objection-search.js", "add/objection-choice.js", "add/remembered.js",
      "add/fields.js", "add/medium.js", "add/entry-points.js", "add/form-defaults.js",
      "add/form-controls.js",
      "add/preview.js", "add/send.js", "add/sent-question.js", "add/drafts.js", "add/add-address.js",
      "add/form-view.js", "add/form-checking.js", "add/form-session.js", "add/add-page.js",
    ])

  /// The script, made from the theme's files by name below `assets/`; `nil` if the theme has none of them.
  func script(from assets: [String: [UInt8]]) -> [UInt8]? {
    let found = parts.compactMap { assets[$0] }
    // Without a semicolon at the end of one script, a bracket at the start of the next would make it a call.
    return found.isEmpty ? nil : Array(found.joined(separator: ";\n".utf8))
  }
}
