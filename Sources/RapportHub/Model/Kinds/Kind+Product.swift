extension Kind {
  /// What we sell, described in words that everybody uses.
  public static let product = Kind(
    "product", folder: "products", label: "Product", plural: "Products",
    help: "What we sell, and how to describe it.",
    fields: [
      Field(
        "one_liner", .line, ask: .first, label: "In one line",
        "What it is and who it is for, in one sentence."),
      Field("boilerplate", .record(boilerplate), ask: .first, "Text to copy, in three lengths."),
      Field(
        "personas", .list(.reference("persona")), allowsAll: true, ask: .first, search: .label,
        "Who it is for."),
      Field("solves", .list(.line), ask: .first, search: .prose, "The problems it solves."),
      Field("differs", .list(.line), ask: .first, search: .prose, "What others can't say of theirs."),
      Field(
        "competitors", .list(.reference("competitor")), ask: .first, search: .label,
        "The competitors it is compared with."),
    ],
    summaryField: "one_liner", review: .required, isForAnyone: true)

  private static let boilerplate = [
    Field("short", .text, "A sentence."),
    Field("medium", .text, "A paragraph."),
    Field("long", .text, "Several paragraphs."),
  ]
}
