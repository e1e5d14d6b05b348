public import RapportBase

/// The results of one night's run of the link checker lychee (`lychee --format json
/// --verbose`, 0.15 and newer).
public struct LinkReport: Sendable {
  /// What one run found out about a URL.
  public enum Outcome: Sendable, Hashable {
    case works
    /// The page isn't there, with the reason in brief: `404`, `timeout`.
    case failed(String)
    /// The server wants to know who is asking: a login page, `403`, `429`. This doesn't
    /// show what a person would see.
    case unchecked(String)
  }

  /// Why a report can't be used.
  public enum Problem: Error, Sendable, Hashable {
    case notJSON(JSONParser.Fault)
    case notAReport
    /// The report lists only failures, so nothing shows that a URL works again.
    case lacksSuccesses
    /// Not one host answered: the machine that ran the checker has no network.
    case noNetwork(addresses: Int)
  }

  private var outcomes: [AddressKey: Outcome] = [:]

  /// The largest report accepted, in bytes.
  public static let maxBytes = 64 << 20
  /// Status codes with which servers turn programs away: *unauthorized*, *forbidden*, *proxy
  /// authentication*, *too many requests*, *unavailable for legal reasons* (RFC 9110, 6585, 7725); 999 is
  /// LinkedIn's answer to any program.
  private static let refusals: Set<Int> = [401, 403, 407, 429, 451, 999]
  private static let answered = ["success_map", "error_map", "fail_map", "timeout_map"]

  /// What the report says about a URL; `nil` if it says nothing.
  public func outcome(of address: String) -> Outcome? { outcomes[AddressKey(address)] }

  /// - Throws: `Problem` if the report can't be used.
  public init(_ bytes: [UInt8]) throws(Problem) {
    let report: JSONValue
    do { report = try JSONParser.parse(bytes) } catch { throw .notJSON(error) }
    guard report["total"]?.number != nil,
      LinkReport.answered.contains(where: { report[$0] != nil })
    else { throw .notAReport }
    let redirects = LinkReport.redirects(report["redirect_map"])
    for name in LinkReport.answered {
      let works = name == "success_map"
      for item in report[name]?.members.flatMap({ $0.value.items }) ?? [] {
        add(item, redirects, works: works, isTimeout: name == "timeout_map")
      }
    }
    let hasSuccesses = report["success_map"]?.members.contains { !$0.value.items.isEmpty } ?? false
    if !hasSuccesses, (report["successful"]?.number ?? 0) > 0 { throw .lacksSuccesses }
    try checkNetwork(report)
  }

  /// The URL that each redirected URL finally led to.
  private static func redirects(_ map: JSONValue?) -> [String: String] {
    let items = map?.members.flatMap { $0.value.items } ?? []
    return Dictionary(
      items.compactMap { item in item["origin"]?.text.flatMap { origin in end(of: item).map { (origin, $0) } }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The last URL in a chain of redirects.
  private static func end(of redirects: JSONValue?) -> String? {
    let last = redirects?["redirects"]?.items.last
    return last?["url"]?.text ?? last?.text
  }

  private mutating func add(
    _ item: JSONValue, _ redirects: [String: String], works: Bool, isTimeout: Bool
  ) {
    guard let address = item["url"]?.text else { return }
    let status = item["status"]?["code"]?.number.flatMap { Int(exactly: $0) }
    let end = LinkReport.end(of: item["redirects"]) ?? redirects[address] ?? address
    let outcome: Outcome
    if let status, LinkReport.refusals.contains(status) {
      outcome = .unchecked("\(status)")
    } else if LoginPage.isOne(end), works || !LoginPage.isOne(address) {
      outcome = .unchecked("login")
    } else if works {
      outcome = .works
    } else {
      outcome = .failed(status.map { "\($0)" } ?? (isTimeout ? "timeout" : "no answer"))
    }
    let key = AddressKey(address)
    outcomes[key] = outcomes[key].map { $0.better(outcome) } ?? outcome
  }

  /// If several hosts were asked and none answered at all, the fault isn't theirs.
  private func checkNetwork(_ report: JSONValue) throws(Problem) {
    let hosts = Set(
      LinkReport.answered.flatMap { report[$0]?.members.flatMap { $0.value.items } ?? [] }
        .compactMap { $0["url"]?.text.map(LinkReport.host) })
    let isSilent = outcomes.values.allSatisfy { $0 == .failed("timeout") || $0 == .failed("no answer") }
    if isSilent, hosts.count > 1 { throw .noNetwork(addresses: outcomes.count) }
  }

  private static func host(_ address: String) -> String {
    let parts = address.parts(at: "/")
    return parts.count > 1 ? parts[1] : ""
  }
}

extension LinkReport.Outcome {
  /// The more favourable of two outcomes for the same URL.
  fileprivate func better(_ other: Self) -> Self {
    switch (self, other) {
    case (.works, _), (.unchecked, .failed): self
    case (_, .works), (.failed, .unchecked): other
    default: self
    }
  }
}

/// Recognises sign-in pages: only a person can see what is behind them.
enum LoginPage {
  private static let words: Set<String> = [
    "login", "logon", "signin", "sso", "saml", "saml2", "oauth", "oauth2", "authorize", "authenticate",
    "auth",
    "adfs", "servicelogin", "idp", "openid", "openidconnect",
  ]

  /// Whether the host or the path is that of a sign-in page: `login.…`, `…/users/sign_in`.
  static func isOne(_ address: String) -> Bool {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let text = String(decoding: path, as: UTF8.self).lowercased()
    return text.parts(at: "/").dropFirst().flatMap { $0.parts(at: ".") }.contains { part in
      words.contains(part.replacing(byte: "-", with: "").replacing(byte: "_", with: ""))
    }
  }
}
