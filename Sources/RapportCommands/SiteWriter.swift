import RapportContent
import RapportHub
import RapportSite
import Synchronization

/// Takes the files of a site to their folder, and says how far it is when that takes long.
final class SiteWriter: Sendable {
  private let target: String
  private let content: String
  private let publisher = Mutex<Publisher?>(nil)
  private let progress = Progress()

  init(target: String, content: String) {
    self.target = target
    self.content = content
  }

  /// Opens a staging folder beside the target and copies attachments to it.
  func begin(_ hub: Hub) throws {
    let opened = try Publisher(target: target)
    publisher.withLock { $0 = opened }
    for attachment in hub.attachments {
      try opened.copy(from: "\(content)/files/\(attachment.path)", to: "files/\(attachment.path)")
    }
  }

  func write(_ file: OutputFile) throws {
    try publisher.withLock { $0 }?.write(file.path, file.bytes)
    progress.step()
  }

  /// Puts the new site in the old one's place.
  func publish() throws {
    progress.end()
    try publisher.withLock { $0 }?.commit()
  }

  func discard() {
    progress.end()
    publisher.withLock { $0 }?.discard()
  }

  /// What can't be published is said in words; the staging folder goes, the old site stays.
  func guarding<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as PublishError {
      discard()
      Terminal.complain("rapport: \(error.message)\n\(error.help)")
      throw error.isMachineFailure ? ExitStatus.machineFailed : ExitStatus.wrongUsage
    } catch {
      discard()
      throw error
    }
  }
}
