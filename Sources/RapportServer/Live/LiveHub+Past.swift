import RapportHub

extension LiveHub {
  /// Brings what Git says about earlier days up to date, in the background.
  ///
  /// It depends on the commits and on the hub's outline, not on its texts.
  func readPast(of linked: LinkedHub) {
    guard source.past != nil, linked.hub.outline !== pastOutline || historyVersion != pastVersion else {
      return
    }
    (pastOutline, pastVersion, wantedPast) = (linked.hub.outline, historyVersion, linked)
    if pastReading == nil { pastReading = Task(priority: .utility) { await followPast() } }
  }

  private func followPast() async {
    while let linked = wantedPast, let folder, let source = source.past {
      wantedPast = nil
      var new = past
      await new.update(linked, commits: pastVersion ?? [], fileCount: folder.list().count, from: source)
      past = new
      showPast()
    }
    pastReading = nil
  }

  /// Shows what has become known about earlier days since the shown state was made.
  private func showPast() {
    guard let shown = state.value.site, shown.pastNumber != past.number else { return }
    let site = upToDate(shown)
    if good === shown { good = site }
    state.update { $0.site = site }
  }

  /// A state with what is now known about earlier days.
  func upToDate(_ site: ServedSite) -> ServedSite {
    guard site.pastNumber != past.number else { return site }
    number += 1
    let new = site.with(past, number: number)
    if newest === site { newest = new }
    return new
  }
}
