import RapportBase

/// Addresses that open a new mail (`mailto:`, RFC 6068).
struct MailLink {
  /// The maximum length in bytes that Chrome and Outlook on Windows open (ShellExecute takes 2,083
  /// characters, some of which the browser adds).
  static let maxLength = 2000
  /// How many characters of the subject are kept if the whole address would be too long.
  private static let shortSubject = 60

  let address: String
  /// Whether something was left out to keep the address short enough.
  private(set) var isShort: Bool

  /// A new mail. Its lines end in CRLF, as mail requires.
  ///
  /// - Parameters:
  ///   - essential: what replaces the text if that is too long.
  /// - Returns: `nil` if even a mail without text would be too long.
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

  /// A new mail whose text is cut if it is too long: after a whole line, followed by `ending`.
  ///
  /// - Returns: `nil` if even the subject would be too long.
  init?(to address: String = "", subject: String, beginningOf text: String, ending: String) {
    if let whole = MailLink(to: address, subject: subject, text: text), !whole.isShort {
      self = whole
      return
    }
    let subject = String(String.UnicodeScalarView(subject.unicodeScalars.prefix(MailLink.shortSubject)))
    var length = MailLink.link(address, subject, "\n\n\(ending)").utf8.count
    var lines: [String] = []
    for line in text.parts(at: "\n", keepsEmpty: true) {
      length += SitePath.escaped(line).utf8.count + MailLink.lineEnd.utf8.count
      if length > MailLink.maxLength { break }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let beginning = (lines + ["", ending]).joined(separator: "\n")
    self.init(to: address, subject: subject, text: beginning, essential: ending)
    isShort = true
  }

  private static let lineEnd = "%0D%0A"

  private static func link(_ address: String, _ subject: String, _ text: String) -> String {
    let to = address.parts(at: "@", keepsEmpty: true).map(SitePath.escaped).joined(separator: "@")
    let link = "mailto:\(to)?subject=\(SitePath.escaped(subject))"
    if text.isEmpty { return link }
    let lines = text.parts(at: "\n", keepsEmpty: true).map(SitePath.escaped)
    return "\(link)&body=\(lines.joined(separator: lineEnd))"
  }
}
