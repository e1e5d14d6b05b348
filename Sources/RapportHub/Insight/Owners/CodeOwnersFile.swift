/// A CODEOWNERS file that has lines of Rapport's.
public struct CodeOwnersFile: Sendable, Hashable {
  /// Path from the content folder: `../.github/CODEOWNERS`.
  public let path: String
  /// The content folder, from the root of the repository.
  public let contentPath: String
  public let text: String

  public init(path: String, contentPath: String, text: String) {
    self.path = path
    self.contentPath = contentPath
    self.text = text
  }
}
