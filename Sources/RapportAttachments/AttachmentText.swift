/// The text of an attached file, or why there is none.
public enum AttachmentText: Sendable, Hashable {
  /// UTF-8, a paragraph a line; not empty.
  case text([UInt8])
  case unread(UnreadReason)

  public var bytes: [UInt8]? {
    if case .text(let bytes) = self { bytes } else { nil }
  }
}

/// Why the text of a file could not be read.
public enum UnreadReason: String, Error, Sendable, CaseIterable {
  /// It opens with a password only, or forbids copying.
  case encrypted
  /// It isn't what its name says, or not whole.
  case damaged
  /// It is larger than what is read, packed or unpacked.
  case tooLarge = "too-large"
  /// Reading it took longer than a file may take.
  case tooSlow = "too-slow"
  /// There is no text in it, as in scans.
  case noText = "no-text"
  /// The program that reads such files isn't installed.
  case noProgram = "no-program"
  /// All files together took longer than they may take.
  case outOfTime = "out-of-time"

  /// Whether it is so on every machine and at any time.
  var isLasting: Bool {
    switch self {
    case .encrypted, .damaged, .tooLarge, .noText: true
    case .tooSlow, .noProgram, .outOfTime: false
    }
  }
}
