extension Kind {
  /// A page of text that belongs to no other kind.
  public static let page = Kind(
    "page", folder: "pages", label: "Page", plural: "Pages",
    help: "Anything that both teams read and that belongs nowhere else.",
    fields: [
      Field("menu", .choice("flag"), search: .excluded, "true: the navigation leads to it.")
    ])
}
