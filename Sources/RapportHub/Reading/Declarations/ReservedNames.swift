/// Names that a hub's own kinds, folders and fields can't have, since the site or its scripts use them.
///
/// Tests compare the lists with what the theme and the exports are called.
package enum ReservedNames {
  /// Pages and parts of the theme, ways into the form, types of fields, lists of the form's data.
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

  /// What the form's scripts have under names of their own.
  private static let fields: Set<String> = ["body", "constructor", "kind", "slug"]

  /// Whether a field can't have a name. The form asks for a note's objection, and writes it into `about`.
  static func isField(_ name: String, of kind: String) -> Bool {
    fields.contains(name) || (kind == "note" && name == "objection")
  }
}
