import RapportBase

/// Which hosts requests may be for.
///
/// A page of somebody else's can give its own name this machine's address once it is loaded, and would then be of one
/// origin with the hub. Its requests still name its host, so on loopback others than this machine's names are refused.
struct HostPolicy: Sendable {
  private let isLoopback: Bool

  /// - Parameter host: the address on which the server listens.
  init(listeningOn host: String) {
    isLoopback = Self.isLoopback(host)
  }

  /// - Parameter host: as in the request, with or without a port.
  func allows(_ host: String) -> Bool {
    !isLoopback || Self.isLoopback(Self.name(host))
  }

  static func isLoopback(_ name: String) -> Bool {
    let name = name.lowercased()
    if name == "localhost" || name.ends(with: ".localhost") || name == "::1" { return true }
    let parts = name.parts(at: ".", keepsEmpty: true)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Without port and brackets.
  private static func name(_ host: String) -> String {
    if host.begins(with: "[") {
      return String(decoding: host.utf8.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
    }
    return String(decoding: host.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
