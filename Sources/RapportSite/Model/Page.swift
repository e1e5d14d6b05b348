public import RapportHub

/// One page of the site: what it shows and where it lies.
public struct Page: Sendable, Hashable {
  /// What a page is about; it decides on view and template.
  public enum Content: Sendable, Hashable {
    case home
    /// A part of a kind's list, by the kind's name; `number` counts from 1.
    case list(kind: String, number: Int)
    /// An entry, by its index in `Hub.entries`.
    case entry(EntryIndex)
    /// An old address that leads on to an entry.
    case moved(EntryIndex)
    /// All that search found, with filters; without scripts, the way to every list.
    case find
    case notFound
    /// What changed of late.
    case changes
    /// The same for feed readers.
    case feed
    /// The form for whatever people have to add.
    case add
    /// What phones ask for when the hub is put on the home screen.
    case manifest
  }

  public var content: Content
  /// Below the site's root, separated by `/`.
  public var path: String

  public init(_ content: Content, path: String) {
    self.content = content
    self.path = path
  }

  /// What leads from this page to the site's root: empty, or `../` for each folder.
  public var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
