public import RapportAttachments
import RapportBase

/// The texts of the files that entries name, for the formats that can be read.
public struct FileTexts: Sendable, Hashable {
  private let texts: [ByteText: AttachmentText]

  init(_ texts: [ByteText: AttachmentText]) {
    self.texts = texts
  }

  /// `nil` for files nobody tried to read: pictures, spreadsheets, faulty files.
  public subscript(file: Hub.Attachment) -> AttachmentText? { texts[ByteText(file.path)] }

  /// Whether every file was tried, so that reading again would give the same result.
  var isComplete: Bool { count(.noProgram) + count(.outOfTime) == 0 }

  /// How many files could not be read for the given reason.
  public func count(_ reason: UnreadReason) -> Int {
    texts.values.count { $0 == .unread(reason) }
  }
}
