import RapportAuthoring
import RapportBase

/// Where CI jobs on a host get Rapport from.
struct GeneratorSource {
  private let text: String
  private static let github = "https://github.com/"

  /// - Parameter text: `OWNER/NAME` on GitHub, an address, or empty if it isn't known yet.
  init?(_ text: String) {
    let isAddress = text.hasPrefix("https://")
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 32) || "-_./~%:".utf8.contains(byte)
    }
    guard isPlain, text.isEmpty || isAddress || (!text.utf8.contains(58) && text.parts(at: "/").count == 2)
    else {
      return nil
    }
    self.text = text
  }

  /// GitHub's workflow takes the repository; GitLab's pipeline takes the address below which releases are.
  func text(for host: Scaffold.Host) -> String {
    var repository = text.hasPrefix(Self.github) ? String(text.dropFirst(Self.github.count)) : text
    while repository.hasSuffix("/") { repository.removeLast() }
    let isRepository = repository.parts(at: "/").count == 2 && !repository.contains(":")
    switch host {
    case .gitlab where isRepository: return "\(Self.github)\(repository)/releases/download"
    case .gitlab: return text
    case .github, .none: return isRepository ? repository : ""
    }
  }
}
