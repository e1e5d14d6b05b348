import RapportBase
import RapportHub

/// Addresses of a Git host's pages on which people can change the hub without knowing Git.
struct HostLinks {
  /// The maximum length of an address in bytes: the hosts' servers accept 8,192 for the whole request line.
  static let maxLength = 8000

  let repository: HubSettings.Repository
  /// The repository's address, without a slash at the end.
  let url: String

  /// `nil` if there is no repository with a web address.
  init?(_ repository: HubSettings.Repository?) {
    guard let repository, repository.url.lowercased().begins(with: "http") else { return nil }
    self.repository = repository
    var url = repository.url
    while url.ends(with: "/") { url = String(decoding: url.utf8.dropLast(), as: UTF8.self) }
    if url.ends(with: ".git") { url = String(decoding: url.utf8.dropLast(4), as: UTF8.self) }
    self.url = url
  }

  /// The host's name for people.
  var name: String {
    switch repository.kind {
    case "gitlab": "GitLab"
    case "gitea": "Gitea"
    case "forgejo": "Forgejo"
    default: "GitHub"
    }
  }

  /// The path of the content folder in the repository, ending in a slash; empty if it is the repository's
  /// root.
  var contentPath: String {
    let parts = repository.contentPath.parts(at: "/").filter { !$0.isSame(as: ".") }
    return parts.map { $0 + "/" }.joined()
  }

  /// The address of the host's page that edits a file.
  ///
  /// - Parameter path: relative to the content folder.
  func edit(_ path: String) -> String {
    let verb =
      switch repository.kind {
      case "gitlab": "-/edit"
      case "gitea", "forgejo": "_edit"
      default: "edit"
      }
    return "\(url)/\(verb)/\(SitePath.escaped(repository.branch))/\(SitePath.escaped(contentPath + path))"
  }
}
