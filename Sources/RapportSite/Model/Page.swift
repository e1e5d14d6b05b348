public import RapportHub

/// One page of the site: its content and its path.
public struct Page: Sendable, Hashable {
  /// What a page shows. It determines the view and the template.
  public enum Content: Sendable, Hashable {
    case home
    /// A part of a kind's list, by the kind's name; `number` counts from 1.
    case list(kind: String, number: Int)
    /// An entry, by its index in `Hub.entries`.
    case entry(EntryIndex)
    /// An old address that redirects to an entry.
    case moved(EntryIndex)
    /// Search results with filters; without scripts, links to every list.
    case find
    case notFound
    /// The numbers that both teams look at.
    case scorecard
    /// Recent changes.
    case changes
    /// Recent changes as an Atom feed.
    case feed
    /// What a new colleague reads first.
    case start
    /// A page of the Alignment room, which sales and marketing share.
    case room(Room)
    /// The form for proposals.
    case add
    /// The manifest for a phone's home screen.
    case manifest
  }

  public var content: Content
  /// Path relative to the site's root, separated by `/`.
  public var path: String
  /// The prefix that leads from this page to the site's root: empty, `../` for each folder, or the root's
  /// absolute path for a page that is served at addresses other than its own.
  public let root: String

  /// The roots of pages that are served at their own addresses. No page is more than one folder deep.
  static let relativeRoots = ["", "../"]

  /// - Parameter root: see `root`. If omitted, it is derived from the depth of `path`.
  public init(_ content: Content, path: String, root: String? = nil) {
    self.content = content
    self.path = path
    self.root = root ?? String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
