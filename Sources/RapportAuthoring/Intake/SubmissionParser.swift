public import RapportHub

/// Finds the files that the form put into a mail or an issue.
///
/// Between a line that says BEGIN RAPPORT FILE and one that says END RAPPORT FILE are the file's path, its
/// checksum and its lines. Each line begins with a sign, so that quoting, folding and lost spaces do no harm:
///
///     path: notes/2026-11-22-no-budget-0c4489.md
///     sum: 0c448975
///     | answer: |           a line of the file
///     2| Agree.             a line behind two spaces
///     & and so on           the line above goes on after one space
///     2_                    two spaces
///     + on                  the line above goes on at once
public struct SubmissionParser {
  /// The maximum size of a text in bytes.
  public static let maxBytes = 1 << 20
  /// The maximum number of files in one text.
  private static let maxCount = 20

  private let kinds: [Kind]

  /// - Parameter kinds: the kinds of the hub that the files are for.
  public init(kinds: [Kind]) {
    self.kinds = kinds
  }

  /// Every file in a text, in order; at least one.
  ///
  /// - Throws: `IntakeFault` if there is none, or one is refused.
  public func files(in text: [UInt8]) throws(IntakeFault) -> [SubmittedFile] {
    if let fault = ForeignFormat.fault(of: text) { throw fault }
    guard text.count <= Self.maxBytes else {
      throw IntakeFault(
        message: "the text is larger than \(Self.maxBytes >> 20) MB",
        help: "Save the mail without its attachments.")
    }
    let plain = MailText.plain(text)
    var blocks = try SubmissionParser.blocks(in: plain)
    if blocks.isEmpty { blocks = try SubmissionParser.blocks(in: HTMLMailText.without(plain)) }
    guard !blocks.isEmpty else {
      throw IntakeFault(
        message: "it doesn't contain a file from the hub's form",
        help: "Pass the whole text, from the line BEGIN RAPPORT FILE to the line END RAPPORT FILE.")
    }
    var files: [SubmittedFile] = []
    for block in blocks {
      let file = try block.file(kinds)
      guard let same = files.first(where: { $0.path == file.path }) else {
        files.append(file)
        continue
      }
      // A reply quotes the mail that it answers.
      guard same.bytes == file.bytes else {
        throw IntakeFault(
          message: "\(file.path) occurs twice, with different text",
          help: "Remove the wrong one, and try again.")
      }
    }
    return files
  }

  private static func blocks(in text: [UInt8]) throws(IntakeFault) -> [SubmissionBlock] {
    var blocks: [SubmissionBlock] = []
    var open: [ArraySlice<UInt8>]?
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      let bare = SubmissionLine.bare(line)
      if SubmissionLine.says("BEGIN RAPPORT FILE", bare) {
        guard open == nil else { throw unfinished }
        open = []
      } else if SubmissionLine.says("END RAPPORT FILE", bare) {
        guard let lines = open else { continue }
        blocks.append(SubmissionBlock(lines: lines))
        open = nil
        guard blocks.count <= maxCount else {
          throw IntakeFault(
            message: "there are more than \(maxCount) files in it", help: "Send them in several mails.")
        }
      } else {
        open?.append(bare)
      }
    }
    guard open == nil else { throw unfinished }
    return blocks
  }

  private static let unfinished = IntakeFault(
    message: "a file in it is incomplete: the line END RAPPORT FILE is missing",
    help: "The mail was cut off. Ask the sender to send the file itself.")
}
