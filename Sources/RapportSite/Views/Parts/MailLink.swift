import RapportBase

/// Addresses that open a letter (RFC 6068).
struct MailLink {
  /// The longest that Chrome and Outlook on Windows open, in bytes (ShellExecute takes 2,083 characters, and some of
  /// them are the browser's own).
  static let maxLength = 2000
  /// How many characters of a subject are kept where the whole is too long.
  private static let shortSubject = 60

  let address: String
  /// Whether something was left out, so that the link can be opened.
  let isShort: Bool

  /// A new letter; lines end as they do in mail.
  ///
  /// - Parameters:
  ///   - essential: what takes the place of the text where that is too long.
  /// - Returns: `nil` where even a letter without text would be too long.
  init?(to address: String = "", subject: String, text: String = "", essential: String = "") {
    let cut = String(String.UnicodeScalarView(subject.unicodeScalars.prefix(MailLink.shortSubject)))
    let tries = [(subject, text), (subject, essential), (cut, essential), (cut, "")]
    for (number, (subject, text)) in tries.enumerated() {
      let link = MailLink.link(address, subject, text)
      if link.utf8.count <= MailLink.maxLength {
        (self.address, isShort) = (link, number > 0)
        return
      }
    }
    return nil
  }

  private static func link(_ address: String, _ subject: String, _ text: String) -> String {
    let to = address.parts(at: "@", keepsEmpty: true).map(SitePath.escaped).joined(separator: "@")
    let link = "mailto:\(to)?subject=\(SitePath.escaped(subject))"
    if text.isEmpty { return link }
    let lines = text.parts(at: "\n", keepsEmpty: true).map(SitePath.escaped)
    return "\(link)&body=\(lines.joined(separator: "%0D%0A"))"
  }
}
