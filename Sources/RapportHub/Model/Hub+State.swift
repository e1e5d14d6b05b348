import RapportBase

// Questions about an entry that checks, pages, search and comparisons all ask. Each is answered only here.
extension Hub {
  /// Whether the entry is in use today: approved, not retired or expired, and free of errors.
  public func isLive(_ entry: Entry) -> Bool {
    entry.status == .approved && !entry.isBroken && !isRetired(entry)
  }

  /// The entries of a kind that are in use today.
  func live(_ kind: String) -> [Entry] { entries(of: kind).filter(isLive) }

  /// Whether the entry is in a different language from the hub's. Regions don't count: `de-AT` is `de`.
  public func isForeign(_ entry: Entry) -> Bool {
    guard let language = entry.text("language") else { return false }
    func base(_ code: String) -> String { code.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    return base(language) != base(settings.language)
  }

  /// The entry that replaces a retired one.
  public func replacement(of entry: Entry) -> Entry? {
    entry.keys("replaced_by").first.flatMap { self.entry($0) }
  }
}

extension Entry {
  /// The sort value within its kind, lowest first; 0 if the kind declares no order or the entry has no value.
  var order: Double {
    guard let value = kind.orderField.flatMap({ self[$0] }) else { return 0 }
    let order = value.number ?? value.date.map { Double($0.number) } ?? 0
    return kind.isNewestFirst ? -order : order
  }

  /// Whether the site has a page for it.
  ///
  /// - Parameter showsDrafts: whether planned entries and drafts have pages too.
  public func hasPage(showsDrafts: Bool) -> Bool {
    kind.hasPages && (showsDrafts || status == .approved || status == .retired)
  }

  /// Path of its page below the site's root.
  public var pagePath: String { kind.pagePath(slug) }
}

extension Kind {
  /// Path of an entry's page below the site's root.
  public func pagePath(_ slug: String) -> String { "\(folder)/\(slug).html" }
}
