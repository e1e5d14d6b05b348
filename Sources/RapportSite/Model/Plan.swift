import RapportHub

/// Every page that the site has, in a fixed order.
public func plan(_ site: SiteHub) -> [Page] {
  var pages = [
    Page(.home, path: "index.html"), Page(.find, path: "find.html"), Page(.add, path: ProposeView.path),
    // Servers return it for any unknown address, so relative links would break.
    Page(.notFound, path: "404.html", root: site.hub.settings.basePath),
    Page(.manifest, path: Manifest.path),
  ]
  if site.hasStart { pages.append(Page(.start, path: StartView.path)) }
  if site.hasScorecard { pages.append(Page(.scorecard, path: ScorecardView.path)) }
  if site.news != nil { pages.append(Page(.changes, path: SiteHub.changesPath)) }
  if site.hasFeed { pages.append(Page(.feed, path: Feed.path)) }
  for room in site.rooms { pages.append(Page(.room(room), path: room.path)) }
  for kind in site.listedKinds {
    let count = site.listed(kind).count
    let parts = (count + SiteHub.listLength - 1) / SiteHub.listLength
    for number in 1...max(1, parts) {
      pages.append(Page(.list(kind: kind.name, number: number), path: site.listPath(kind, number)))
    }
  }
  for index in site.hub.indices where site.hasPage(site.hub.entries[index]) {
    pages.append(Page(.entry(index), path: site.path(of: site.hub.entries[index])))
  }
  return pages + movedPages(site)
}

/// Redirect pages at entries' former addresses, except addresses that are taken or aren't valid slugs.
private func movedPages(_ site: SiteHub) -> [Page] {
  var taken: Set<EntryKey> = []
  var pages: [Page] = []
  for index in site.hub.indices where site.hasPage(site.hub.entries[index]) {
    let entry = site.hub.entries[index]
    for slug in entry.texts("was") {
      let key = EntryKey(entry.kind.name, slug)
      guard Slug.isValid(slug), site.hub.entry(key) == nil, taken.insert(key).inserted else { continue }
      pages.append(Page(.moved(index), path: entry.kind.pagePath(slug)))
    }
  }
  return pages
}
