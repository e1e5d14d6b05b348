import RapportBase

/// One problem in the content: what is wrong, where, and how to fix it.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Severity
  /// The stable name of the problem, for `silence` in `hub.yml` and for tools.
  public var code: DiagnosticCode
  /// Path of the file, separated by `/`. It is relative to the content folder while content is checked, and
  /// to the working folder once it is reported.
  public var file: String
  /// Where in the file the problem is.
  public var position: SourcePosition
  /// What was found and what was expected, on one line.
  public var message: String
  /// How to fix it, in one or two sentences.
  public var help: String

  /// The severity follows from the code.
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

  /// The most characters in a message and in its help: a few lines of a terminal. Both quote content, and a
  /// URL may contain a whole picture.
  static let maxMessageLength = 300
  static let maxHelpLength = 600

  /// The text on one line, since quoted keys and entities may contain line breaks, and cut to a length.
  private static func bounded(_ text: String, to length: Int) -> String {
    // Counting characters is slow, so only texts that may be too long are counted.
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
  /// The same diagnostic with its file's path relative to another folder.
  ///
  /// - Parameters:
  ///   - old: the start of the path to remove.
  ///   - prefix: what to put in front of the rest, ending in `/`.
  public func moved(from old: String = "", to prefix: String) -> Diagnostic {
    var moved = self
    let rest = file.utf8.starts(with: old.utf8) ? file.utf8.dropFirst(old.utf8.count) : file.utf8[...]
    moved.file = prefix + String(decoding: rest, as: UTF8.self)
    if rest.starts(with: "../".utf8) { moved.file = Diagnostic.withoutDetours(moved.file) }
    return moved
  }

  /// Resolves `..` and `.`: `content/../.github` becomes `.github`.
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
