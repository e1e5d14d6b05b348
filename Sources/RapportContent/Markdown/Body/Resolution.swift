extension MarkdownBody {
  /// What becomes of a link or an image once all entries are known.
  public enum Resolution: Sendable, Hashable {
    /// It leads to this URL; an external one leaves the hub.
    case url(String, external: Bool)
    /// It leads nowhere: only its text is shown.
    case text
  }
}
