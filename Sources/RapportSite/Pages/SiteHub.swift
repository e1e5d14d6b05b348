public import RapportHub

/// A hub as the site shows it: which entries have pages, and where.
public struct SiteHub: Sendable {
  public let hub: Hub
  /// Whether planned entries and drafts have pages too.
  public let showsDrafts: Bool
  /// The most rows that one list's page shows.
  public static let listLength = 200

  /// `nil` when the content has errors: only a sound hub is shown.
  public init?(_ read: ReadHub, showsDrafts: Bool) {
    guard !read.hasErrors else { return nil }
    hub = read.hub
    self.showsDrafts = showsDrafts
  }

  /// Whether the entry has a page.
  public func hasPage(_ entry: Entry) -> Bool {
    entry.kind.hasPages && (showsDrafts || entry.status == .approved || entry.status == .retired)
  }

  /// Whether lists and recommendations show the entry.
  public func isListed(_ entry: Entry) -> Bool {
    hasPage(entry) && !hub.isRetired(entry)
  }

  /// The entry's page, below the site's root.
  public func path(of entry: Entry) -> String {
    "\(entry.kind.folder)/\(entry.slug).html"
  }

  /// A part of a kind's list, below the site's root.
  public func listPath(_ kind: Kind, _ number: Int) -> String {
    number == 1 ? "\(kind.folder)/index.html" : "\(kind.folder)/index-\(number).html"
  }

  /// Kinds whose lists exist: those with pages that have something to show.
  public var listedKinds: [Kind] {
    hub.kinds.filter { $0.hasPages && hub.entries(of: $0.name).contains(where: isListed) }
  }
}
