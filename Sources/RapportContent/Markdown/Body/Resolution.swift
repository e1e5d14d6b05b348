extension MarkdownBody {
  /// What becomes of a link or an image once all entries are known.
  public enum Resolution: Sendable, Hashable {
    /// It leads to this URL; an external one is outside the hub.
    case url(String, external: Bool)
    /// It leads to this URL in the hub, or to something that isn't shown if `nil`. A wikilink without its own
    /// text shows the title.
    case titled(String?, title: String)
    /// It leads nowhere, so only its text is shown.
    case text
  }
}
