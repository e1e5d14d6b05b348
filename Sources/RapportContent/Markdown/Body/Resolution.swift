extension MarkdownBody {
  /// What becomes of a link or an image once all entries are known.
  public enum Resolution: Sendable, Hashable {
    /// It leads to this URL; an external one leaves the hub.
    case url(String, external: Bool)
    /// It leads to this URL of the hub, or to what isn't shown; a wikilink that only names its target shows the title.
    case titled(String?, title: String)
    /// It leads nowhere: only its text is shown.
    case text
  }
}
