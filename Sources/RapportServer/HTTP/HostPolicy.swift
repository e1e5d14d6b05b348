import RapportBase

/// Which hosts requests may be for.
///
/// This prevents DNS rebinding: once loaded, a foreign page can point its own host name at this machine's
/// address, and would then share an origin with the hub. Its requests still name that host, so on loopback
/// all names but this machine's are refused.
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

  /// A host without its port and brackets.
  private static func name(_ host: String) -> String {
    if host.begins(with: "[") {
      return String(decoding: host.utf8.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
    }
    return String(decoding: host.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
