/// A script that pages load as one file, made of several: a file for each matter, and one request.
struct ScriptBundle: Sendable {
  /// Name below `assets/`, such as `search.js`.
  var name: String
  /// The files that it is made of, below `assets/`, in the order in which they run: each uses only those before it.
  var parts: [String]

  /// The bundles of the theme. A part that the theme lacks is left out.
  static let all = [search, find, add]

  /// What every page loads: helpers that all scripts share, the search engine, and what pages show of it.
  private static let search = ScriptBundle(
    name: "search.js",
    parts: [
      "common/text.js", "common/dom.js", "common/storage.js", "common/combobox.js",
      "search/words.js", "search/decoding.js", "search/parts.js", "search/dictionary.js",
      "search/corrections.js",
      "search/query.js", "search/scoring.js", "search/filters.js", "search/excerpts.js", "search/engine.js",
      "search/question.js", "search/results.js", "search/home-search.js", "search/palette.js",
      "search/highlight.js",
    ])

  /// What `find.html` loads after it.
  private static let find = ScriptBundle(
    name: "find.js",
    parts: [
      "search/find-address.js", "search/find-filters.js", "search/find-table.js", "search/find-page.js",
    ])

  /// What `add.html` loads, after the form's data.
  private static let add = ScriptBundle(
    name: "add.js",
    parts: [
      "add/entry-writer.js", "add/entry-name.js", "add/field-checks.js", "add/rule-checks.js",
      "add/submission-methods.js", "add/picker.js", "add/inputs.js", "add/fields.js", "add/entry-points.js",
      "add/preview.js", "add/send.js", "add/entry-lists.js", "add/drafts.js", "add/add-address.js",
      "add/form-view.js", "add/form-session.js", "add/add-page.js",
    ])

  /// The script, from the theme's files by name below `assets/`; nil if the theme has none of them.
  func script(from assets: [String: [UInt8]]) -> [UInt8]? {
    let found = parts.compactMap { assets[$0] }
    // What a script's last line may lack must not make a call of the next one's first bracket.
    return found.isEmpty ? nil : Array(found.joined(separator: ";\n".utf8))
  }
}
