/// Names that a hub can't give to its own kinds, folders and fields, because the
/// site or its scripts use them.
///
/// Tests compare these lists with the names in the theme and the exports.
package enum ReservedNames {
  /// Pages and parts of the theme, ways into the form, field types, lists in the form's data.
  package static let kinds: Set<String> = [
    "add", "badges", "banner", "changes", "chip", "entry", "field", "find", "flags", "groups", "home",
    "icons",
    "layout", "link", "list", "moved", "navigation", "not-found", "pager", "propose", "row", "rows", "title",
    "trust", "unanswered", "commitments", "scorecard", "mentions", "feed", "manifest",
    "alignment", "have", "planned", "heard", "need", "right", "wrong", "answer", "proven", "won", "lost",
    "line", "text", "date", "period", "number", "address", "file", "one-of",
    "files", "data", "search", "hub", "any", "all", "kind", "form", "schema", "constructor",
  ]

  /// Folders and data of the site.
  package static let folders: Set<String> = [
    "files", "data", "search", "add", "alignment", "hub", "coverage", "heard", "freshness", "reviews",
    "signals", "schema", "templates", "theme", "contributions",
  ]

  /// Names that the form's scripts use themselves.
  private static let fields: Set<String> = ["body", "constructor", "kind", "slug"]

  /// Whether a field can't have this name. The form asks which objection a note is
  /// about, and writes it to `about`.
  static func isField(_ name: String, of kind: String) -> Bool {
    fields.contains(name) || (kind == "note" && name == "objection")
  }
}
