/// A CODEOWNERS file that contains lines of Rapport's.
public struct CodeOwnersFile: Sendable, Hashable {
  /// Path relative to the content folder: `../.github/CODEOWNERS`.
  public let path: String
  /// Path of the content folder below the root of the repository.
  public let contentPath: String
  /// The contents of the file.
  public let text: String

  public init(path: String, contentPath: String, text: String) {
    self.path = path
    self.contentPath = contentPath
    self.text = text
  }
}
