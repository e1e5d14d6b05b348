/// The text of an attached file, or why there is none.
public enum AttachmentText: Sendable, Hashable {
  /// UTF-8, one line per paragraph; not empty.
  case text([UInt8])
  case unread(UnreadReason)

  /// The text in UTF-8; `nil` if it could not be read.
  public var bytes: [UInt8]? {
    if case .text(let bytes) = self { bytes } else { nil }
  }
}

/// Why the text of a file could not be read.
public enum UnreadReason: String, Error, Sendable, CaseIterable {
  /// It needs a password, or forbids copying.
  case encrypted
  /// It isn't what its name says, or is incomplete.
  case damaged
  /// It is larger than the limit, packed or unpacked.
  case tooLarge = "too-large"
  /// Reading it took longer than allowed for one file.
  case tooSlow = "too-slow"
  /// There is no text in it, as in scans.
  case noText = "no-text"
  /// The program that reads such files isn't installed.
  case noProgram = "no-program"
  /// Reading all files together took longer than allowed.
  case outOfTime = "out-of-time"

  /// Whether the reason holds on every machine and at any time.
  var isLasting: Bool {
    switch self {
    case .encrypted, .damaged, .tooLarge, .noText: true
    case .tooSlow, .noProgram, .outOfTime: false
    }
  }
}
