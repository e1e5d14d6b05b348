import RapportBase
import RapportContent
import RapportGit
import RapportHub

/// Where a CODEOWNERS file is or would be: at the root of the repository that holds the content, or in the
/// folder above the content if there is no repository.
struct CodeOwnersPlace {
  let root: String
  /// The content folder's path relative to `root`.
  let contentPath: String
  /// The places where hosts look, in the order in which they are tried here.
  private static let names = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]

  init(content: String) {
    if let location = GitLocation(of: content) {
      root = location.root
      contentPath = location.path
    } else {
      let parts = (realPath(content) ?? content).parts(at: "/")
      root = "/" + parts.dropLast().joined(separator: "/")
      contentPath = parts.last ?? ""
    }
  }

  /// The file that has lines written by Rapport, otherwise the first that exists.
  var existing: String? {
    let texts = Self.names.map { (name: $0, text: text(of: $0)) }
    return (texts.first { $0.text.map(CodeOwners.are) ?? false } ?? texts.first { $0.text != nil })?.name
  }

  /// The path for a new file.
  func preferred(host: String?) -> String {
    let isGitLab = host.map { $0 == "gitlab" } ?? (text(of: ".gitlab-ci.yml") != nil)
    return Self.names[isGitLab ? 1 : 0]
  }

  func text(of name: String) -> String? {
    (try? FolderTree.read(path: "\(root)/\(name)")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file for `check`, if there is one with lines written by Rapport.
  var file: CodeOwnersFile? {
    guard let name = existing, let text = text(of: name), CodeOwners.are(in: text) else { return nil }
    let up = contentPath.parts(at: "/").map { _ in "../" }.joined()
    return CodeOwnersFile(path: up + name, contentPath: contentPath, text: text)
  }

  /// The root as a person would write it from the working folder.
  var shownRoot: String { realPath(".").map { $0 == root } ?? false ? "." : root }
}
