import RapportHub
import RapportTheme

/// A kind's list, or the part of it that one page shows.
enum ListView {
  static func view(_ views: ViewBuilder, _ kind: Kind, _ number: Int) -> TemplateContext {
    let entries = views.site.listed(kind)
    let parts = max(1, (entries.count + SiteHub.listLength - 1) / SiteHub.listLength)
    let indices = entries.dropFirst((number - 1) * SiteHub.listLength).prefix(SiteHub.listLength)
    let common = TemplateContext([
      (
        "kind",
        .view(
          TemplateContext([
            ("label", .text(views.words(declared: kind.pluralLabel))),
            ("help", .text(views.words(declared: kind.help))),
          ]))
      ),
      ("count", .text(views.words.number(entries.count))),
      ("pager", parts > 1 ? .view(pager(views, kind, number, of: parts)) : .absent),
    ])
    return common.merging(KindViews.of(kind).list(views, indices))
  }

  private static func pager(_ views: ViewBuilder, _ kind: Kind, _ number: Int, of parts: Int)
    -> TemplateContext
  {
    func url(_ part: Int) -> TemplateValue {
      (1...parts).contains(part) ? .text(views.root + views.site.listPath(kind, part)) : .absent
    }
    return TemplateContext([
      ("number", .text(String(number))), ("parts", .text(String(parts))),
      ("previous", url(number - 1)), ("next", url(number + 1)),
      (
        "all",
        .list(
          (1...parts).map { part in
            TemplateContext([
              ("number", .text(String(part))), ("url", url(part)), ("is_current", .flag(part == number)),
            ])
          })
      ),
    ])
  }
}
