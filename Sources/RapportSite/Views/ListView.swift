import RapportHub

/// A kind's list, or the part of it that one page shows.
enum ListView {
  static func view(_ views: Views, _ kind: Kind, _ number: Int) -> View {
    let entries = views.site.listed(kind)
    let parts = max(1, (entries.count + SiteHub.listLength - 1) / SiteHub.listLength)
    let rows = entries.dropFirst((number - 1) * SiteHub.listLength).prefix(SiteHub.listLength)
    return View([
      ("kind", .view(View([("label", .text(kind.pluralLabel)), ("help", .text(kind.help))]))),
      ("count", .text(String(entries.count))),
      ("rows", .list(rows.map { views.row(views.hub.entries[$0]) })),
      ("pager", parts > 1 ? .view(pager(views, kind, number, of: parts)) : .absent),
    ])
  }

  private static func pager(_ views: Views, _ kind: Kind, _ number: Int, of parts: Int) -> View {
    func url(_ part: Int) -> ViewValue {
      (1...parts).contains(part) ? .text(views.root + views.site.listPath(kind, part)) : .absent
    }
    return View([
      ("number", .text(String(number))), ("parts", .text(String(parts))),
      ("previous", url(number - 1)), ("next", url(number + 1)),
      ("all", .list((1...parts).map { part in
        View([("number", .text(String(part))), ("url", url(part)), ("is_current", .flag(part == number))])
      })),
    ])
  }
}
