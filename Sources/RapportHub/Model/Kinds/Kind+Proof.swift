extension Kind {
  /// One sentence that proves something, and who says so.
  public static let proof = Kind(
    "proof", folder: "proofs", label: "Proof", plural: "Proof points",
    help: "One sentence that proves something, with who says so.",
    fields: [
      Field(
        "says", .line, required: true, ask: .first, search: .title, label: "Proof",
        "What it proves, in one sentence, as it may be quoted."),
      Field("source", .line, required: true, ask: .first, "Who says so: a customer, a study, our own count."),
      Field("url", .url, label: "Where to read it", "Where it can be read."),
      Field("date", .date, past: true, label: "As of", "When it was said or measured."),
      Field("number", .line, ask: .first, "The figure in it: 38%, nine days."),
      Field("speaker", .record(speaker), "Who said it, if it is a quote."),
      Field("customer", .line, ask: .first, search: .name, "Whose result it is."),
      Field("naming", .choice("naming"), ask: .first, "Whether the customer may be named."),
      Field(
        "personas", .list(.reference("persona")), allowsAll: true, search: .label,
        "Who it convinces; anyone if left out."),
      Field(
        "stages", .list(.reference("stage")), allowsAll: true, search: .label,
        "When it helps; any time if left out."),
      Field("objections", .list(.reference("objection")), ask: .first, "What it answers."),
      Field(
        "competitors", .list(.reference("competitor")), search: .label, "The competitors it helps against."),
      Field("products", .list(.line), facet: Facet("product", "Product"), "Products it speaks of."),
      Field(
        "match", .list(.line), label: "Also written",
        "Other ways in which texts put it. Where they do, they are listed as uses of it."),
      Field(
        "audience", .choice("audience"), "external (if left out): may be quoted to a buyer; or internal."),
      Field("cleared", .record(cleared), ask: .never, "Who cleared it for use outside, and when."),
      Field("valid_until", .date, lastDay: true, label: "Use until", "The last day on which it may be used."),
    ],
    rules: [.notBefore("valid_until", "reviewed"), .notBefore("valid_until", "date")],
    summaryField: "says", titleFields: ["says"], review: .required, audience: .external, isForAnyone: true,
    entryPoints: [.proven])

  private static let speaker = [
    Field("name", .line, required: true, search: .name, "Who said it."),
    Field("title", .line, "Their job title."),
  ]
}
