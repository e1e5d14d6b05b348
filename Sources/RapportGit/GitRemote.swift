/// A repository's web page, derived from the URL that Git fetches from.
public struct GitRemote: Sendable, Hashable {
  /// The page's URL: `https://github.com/example/hub`.
  public let url: String
  /// The host name: `github.com`.
  public let host: String

  /// Accepts the forms that Git accepts (git-fetch(1), *Git URLs*): `https://HOST/PATH.git`,
  /// `ssh://USER@HOST:PORT/PATH.git` and `USER@HOST:PATH.git`. User names and passwords are dropped.
  ///
  /// `nil` for folders and anything else without a host.
  public init?(address: String) {
    guard !address.utf8.contains(where: { $0 <= 32 || $0 == 127 || $0 == UInt8(ascii: "\"") }) else {
      return nil
    }
    let rest: Substring
    let separator: Character
    if let scheme = ["https://", "http://", "ssh://", "git://"].first(where: { address.hasPrefix($0) }) {
      rest = address.dropFirst(scheme.count)
      separator = "/"
    } else {
      guard !address.contains("://"), !address.hasPrefix("/"), !address.hasPrefix(".") else { return nil }
      rest = address[...]
      separator = ":"
    }
    guard let cut = rest.firstIndex(of: separator) else { return nil }
    let authority = rest[..<cut]
    let server = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let host = server.prefix { $0 != ":" }
    var path = rest[rest.index(after: cut)...]
    while path.first == "/" { path.removeFirst() }
    while path.last == "/" { path.removeLast() }
    if path.hasSuffix(".git") { path.removeLast(4) }
    // A Windows drive looks like a host with a single letter.
    guard host.utf8.count > 1, !path.isEmpty, !host.contains("/") else { return nil }
    self.host = host.lowercased()
    url = "https://\(self.host)/\(path)"
  }
}
