import RapportContent
import RapportDiagnostics

/// What a competitor says, and what to say to it.
public struct Claim: Sendable, Hashable {
  /// What they say, as buyers repeat it.
  public let theySay: String
  /// The answer; `nil` if nobody has written one yet.
  public let weSay: String?
  /// Entries that prove the answer, best first.
  public let proof: [EntryKey]
  /// Where the claim is in the file.
  let position: SourcePosition
}

extension Entry {
  /// The competitor's claims, in file order.
  public var claims: [Claim] {
    (self["claims"]?.items ?? []).compactMap { item in
      guard let theySay = item["they_say"]?.text else { return nil }
      return Claim(
        theySay: theySay, weSay: item["we_say"]?.text,
        proof: item["proof"]?.items.compactMap(\.reference) ?? [],
        position: item["they_say"]?.position ?? item.position)
    }
  }
}
