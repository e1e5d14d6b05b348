import RapportBase

/// One problem in the content: what is wrong, where, and how to fix it.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Severity
  /// The stable name of the fault, for `silence` in `hub.yml` and for tools.
  public var code: DiagnosticCode
  /// Path of the file, separated by `/`: relative to the content folder while content is checked, relative to
  /// the working folder once it is reported.
  public var file: String
  public var position: SourcePosition
  /// What was found and what was expected, in one line.
  public var message: String
  /// How to fix it, one or two sentences.
  public var help: String

  /// Its severity is that of the code.
  public init(
    _ code: DiagnosticCode, in file: String, at position: SourcePosition = .start,
    _ message: String, help: String
  ) {
    self.severity = code.severity
    self.code = code
    self.file = file
    self.position = position
    self.message = Diagnostic.bounded(message, to: Diagnostic.maxMessageLength)
    self.help = Diagnostic.bounded(help, to: Diagnostic.maxHelpLength)
  }

  /// The most characters of a message and of its help: a few lines of a terminal. Words of content are quoted in
  /// both, and an address may hold a whole picture.
  static let maxMessageLength = 300
  static let maxHelpLength = 600

  /// On one line, since a quoted key or an entity may hold a line end, and cut to a length.
  private static func bounded(_ text: String, to length: Int) -> String {
    // Looking at characters is costly, so only what may be too long is looked at.
    let isShort = text.utf8.count <= length
    let end =
      isShort ? nil : text.unicodeScalars.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex)
    guard let end, end < text.endIndex else { return onOneLine(text) }
    return onOneLine(String(text[..<end])) + "…"
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return text }
    return String(decoding: text.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
  }
}

extension Diagnostic {
  /// The same for a file that is called by a longer path: below another folder than so far.
  ///
  /// - Parameters:
  ///   - old: what the path begins with that is left out.
  ///   - prefix: what comes before the rest, ending in `/`.
  public func moved(from old: String = "", to prefix: String) -> Diagnostic {
    var moved = self
    let rest = file.utf8.starts(with: old.utf8) ? file.utf8.dropFirst(old.utf8.count) : file.utf8[...]
    moved.file = prefix + String(decoding: rest, as: UTF8.self)
    if rest.starts(with: "../".utf8) { moved.file = Diagnostic.withoutDetours(moved.file) }
    return moved
  }

  /// `content/../.github` is `.github`.
  private static func withoutDetours(_ path: String) -> String {
    var parts: [String] = []
    for part in path.parts(at: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Diagnostic: Comparable {
  /// By path, position, code, then message: the order in which diagnostics are reported.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    if a.position != b.position { return a.position < b.position }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }
}
