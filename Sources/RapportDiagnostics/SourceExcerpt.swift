/// Reads a file's source text again, to show the line that a diagnostic is about.
public typealias SourceLookup = (_ file: String) -> [UInt8]?

/// One line of a file, cut to fit around a caret.
struct SourceExcerpt {
  var text: String
  /// The number of columns before the caret.
  var indent: Int
}
