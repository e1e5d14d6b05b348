import RapportContent
import RapportDiagnostics

/// What a competitor says, and what to say to it.
public struct Claim: Sendable, Hashable {
  /// What they say, as buyers repeat it.
  public let theySay: String
  /// The answer; `nil` as long as nobody has written one.
  public let weSay: String?
  /// Content that proves the answer, best first.
  public let proof: [EntryKey]
  /// Where the file has it.
  let position: SourcePosition
}

extension Entry {
  /// The competitor's claims, in the order of the file.
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
