/// Finds paths that only some computers tell apart: they differ in case, or in how
/// an accented letter is encoded.
struct FileTwins {
  /// By the path in lower case, which is what macOS and Windows compare. Strings compare equal however
  /// accents are encoded.
  private var spellings: [String: String] = [:]

  /// Records a path.
  ///
  /// - Returns: the first path given that is the same file or folder as this one on macOS or
  ///   Windows; `nil` if this is the first.
  mutating func twin(of path: Substring) -> String? {
    let known = spellings[path.lowercased()]
    guard let known else {
      spellings[path.lowercased()] = String(path)
      return nil
    }
    return known.utf8.elementsEqual(path.utf8) ? nil : known
  }
}
