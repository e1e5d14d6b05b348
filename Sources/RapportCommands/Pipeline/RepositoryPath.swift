import RapportGit

/// Paths as Git knows them.
enum RepositoryPath {
  /// A folder's path from the root of the repository that holds it, ending in `/`, or empty for the root
  /// itself. The path as given if there is no repository.
  static func fromRoot(_ folder: String) -> String {
    guard let location = GitLocation(of: folder) else { return folder }
    return location.path.isEmpty ? "" : location.path + "/"
  }
}
