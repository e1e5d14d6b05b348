import RapportBase
import RapportContent
import RapportHub
import RapportPublish
import RapportSite

/// Takes the files of a site to their folder, and says how far it is when that takes long.
///
/// What was not published when the writer goes is removed; the old site stays.
final class SiteWriter: Sendable {
  private let publisher: Publisher
  private let progress = Progress()

  /// Opens a staging folder beside the target and copies attachments to it.
  init(target: String, content: String, _ hub: Hub) throws {
    publisher = try Publisher(target: target)
    for attachment in hub.attachments {
      try publisher.copy(from: "\(content)/files/\(attachment.path)", to: "files/\(attachment.path)")
    }
  }

  func write(_ file: OutputFile) throws {
    try publisher.write(file.path, file.bytes)
    progress.step()
  }

  /// Replaces the old site with the new one.
  func publish() throws {
    progress.end()
    try publisher.commit()
  }

  func discard() {
    progress.end()
    publisher.discard()
  }

  /// What can't be published is said in words.
  static func guarding<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as PublishError {
      Terminal.complain("rapport: \(error.message)\n\(error.help)")
      throw error.isMachineFailure ? ExitStatus.machineFailed : ExitStatus.wrongUsage
    }
  }
}
