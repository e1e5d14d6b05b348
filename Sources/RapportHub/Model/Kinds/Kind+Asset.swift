extension Kind {
  /// Content that helps to sell: a link, a file, or the body itself.
  public static let asset = Kind(
    "asset", folder: "assets", label: "Asset", plural: "Content",
    help: "Content to use or to send. Without link or file, the text is the asset.",
    fields: [
      Field(
        "type", .choice("type"), required: true, ask: .first, facet: Facet("type", "Type", rank: 10),
        "What it is."),
      Field(
        "personas", .list(.reference("persona")), allowsAll: true, ask: .first, search: .label,
        "Who it is for; not placed yet if left out."),
      Field(
        "stages", .list(.reference("stage")), allowsAll: true, ask: .first, search: .label,
        "When it helps; not placed yet if left out."),
      Field("use_when", .line, ask: .first, search: .summary, "One line: send it when …"),
      Field("objections", .list(.reference("objection")), ask: .first, "What it answers."),
      Field(
        "competitors", .list(.reference("competitor")), search: .label, "The competitors it helps against."),
      Field("buyer_url", .url, ask: .first, "The link that a buyer opens."),
      Field("url", .url, "Link for us only."),
      Field("file", .file, search: .name, "A file below files/."),
      Field("source", .url, "The original, for whoever edits it."),
      Field("proof_line", .line, "The one sentence to quote."),
      Field("customer", .line, search: .name, "Whose story it is."),
      Field("naming", .choice("naming"), "Whether the customer may be named."),
      Field("share", .record(share), "Message to go with it."),
      Field("products", .list(.line), facet: Facet("product", "Product"), "Products it speaks of."),
      Field("industries", .list(.line), facet: Facet("industry", "Industry"), "Industries it fits."),
      Field("regions", .list(.line), facet: Facet("region", "Region"), "Regions it fits."),
      Field(
        "language", .line, facet: Facet("language", "Language"), search: .excluded,
        "Its language, as a code: en, de."),
      Field(
        "translates", .reference("asset"), search: .excluded,
        "Slug of the asset that it is a translation of."),
      Field("length", .line, "2 pages, 4 minutes."),
      Field("expires", .date, lastDay: true, "The last day on which it may be used."),
      Field("cleared", .record(cleared), ask: .never, "Who cleared it for use outside, and when."),
    ],
    rules: [.notBefore("expires", "reviewed")],
    summaryField: "use_when", review: .required, entryPoints: [.have, .planned])

  private static let share = [
    Field("subject", .line, "The email's subject."),
    Field("text", .text, "The email's text."),
  ]
}
