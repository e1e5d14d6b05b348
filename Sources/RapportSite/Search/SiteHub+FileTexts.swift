import RapportAttachments
import RapportHub

extension SiteHub {
  /// The texts of those of an entry's files that could be read, in UTF-8.
  func fileTexts(of entry: Entry) -> [[UInt8]] {
    guard let fileTexts else { return [] }
    return hub.files(of: entry).compactMap { fileTexts[$0.file]?.bytes }
  }

  /// Whether an entry has a file with text that could not be read.
  func hasUnreadFile(_ entry: Entry) -> Bool {
    guard let fileTexts else { return false }
    return hub.files(of: entry).contains { fileTexts[$0.file].map { $0.bytes == nil } ?? false }
  }
}
