extension Kind {
  /// A number that both teams watch: what it counts, who owns it, and its target.
  public static let metric = Kind(
    "metric", folder: "metrics", label: "Metric", plural: "Metrics",
    help: "A number that both teams look at, and what it should be.",
    fields: [
      Field("measure", .choice("measure"), required: true, ask: .first, "What it counts."),
      Field("stage", .reference("stage"), "The stage of which it counts the days."),
      Field(
        "table", .line, search: .excluded, "With  measure: table  the name of a file in data, without .csv."),
      Field("value", .line, search: .excluded, "The column of that table."),
      Field("of", .line, search: .excluded, "The column that it is a part of, if it is a share."),
      Field("unit", .line, search: .excluded, "What it is counted in: GBP, calls."),
      Field("target", .number, ask: .first, "What it should be; shares in percent."),
      Field(
        "better", .choice("better"), "Whether more is better (up) or less (down). Known of built-in measures."
      ),
      Field("by", .date, "Until when the target is to be reached."),
      Field("every", .period, "How often new numbers are due: 1m, if left out."),
      Field("source", .line, search: .excluded, "Where the numbers come from."),
      Field("agreement", .reference("agreement"), "The agreement that promises it."),
    ],
    rules: [
      .needs("stage", when: "measure", isOneOf: ["stage-days"]),
      .needs("table", when: "measure", isOneOf: ["table"]),
      .needs("value", when: "measure", isOneOf: ["table"]),
    ],
    review: .exempt)
}
