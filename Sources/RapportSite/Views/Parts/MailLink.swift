/// `mailto:` addresses (RFC 6068).
enum MailLink {
  /// A new mail, addressed to nobody if `address` is empty. Lines are separated by CRLF, as mail requires.
  static func letter(to address: String = "", subject: String, text: String = "") -> String {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false).map {
      SitePath.escaped(String($0))
    }
    let link = "mailto:\(parts.joined(separator: "@"))?subject=\(SitePath.escaped(subject))"
    if text.isEmpty { return link }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      SitePath.escaped(String($0))
    }
    return "\(link)&body=\(lines.joined(separator: "%0D%0A"))"
  }
}
