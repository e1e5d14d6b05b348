/// Addresses that open a letter (RFC 6068).
enum MailLink {
  /// A new letter to whom it may concern; lines are parted as mail does it.
  static func letter(to address: String = "", subject: String, text: String = "") -> String {
    var link = "mailto:\(SitePath.escaped(address).replacing("%40", with: "@"))?subject=\(SitePath.escaped(subject))"
    if !text.isEmpty {
      let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
      link += "&body=\(SitePath.escaped(lines))"
    }
    return link
  }
}
