import RapportHub

/// The first page: the hub's kinds and how much there is of each.
enum HomeView {
  static func view(_ views: Views) -> View {
    let kinds = views.site.listedKinds.map { kind in
      let count = views.site.listed(kind).count
      return View([
        ("label", .text(kind.pluralLabel)),
        ("help", .text(kind.help)),
        ("count", .text(String(count))),
        ("url", .text(views.root + views.site.listPath(kind, 1))),
      ])
    }
    return View([("kinds", .list(kinds))])
  }
}
