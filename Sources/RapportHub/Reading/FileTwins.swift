/// Paths that only some computers keep apart: they differ by case, or by how an accented letter is encoded.
struct FileTwins {
  /// By what macOS and Windows compare: the path in lower case. Strings are equal however their accents are encoded.
  private var spellings: [String: String] = [:]

  /// The first path that would be the same file or folder as this one on macOS or Windows.
  mutating func first(like path: Substring) -> String? {
    let known = spellings[path.lowercased()]
    guard let known else {
      spellings[path.lowercased()] = String(path)
      return nil
    }
    return known.utf8.elementsEqual(path.utf8) ? nil : known
  }
}
