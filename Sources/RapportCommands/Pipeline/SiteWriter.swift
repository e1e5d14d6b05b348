import RapportBase
import RapportContent
import RapportHub
import RapportPublish
import RapportSite

/// Writes the files of a site to their folder, and shows progress if that takes long.
///
/// If the site is not published, `deinit` removes what was written, and the old site stays.
final class SiteWriter: Sendable {
  private let publisher: Publisher
  private let progress = Progress()

  /// Opens a staging folder next to the target and copies attachments to it.
  init(target: String, content: String, _ hub: Hub) throws {
    publisher = try Publisher(target: target)
    let folder = FolderTree(root: content)
    for attachment in hub.attachments {
      let path = "files/" + attachment.path
      try publisher.copy(from: folder.open(path), to: path)
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

  /// Reports in plain words why the site can't be published.
  static func guarding<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as PublishError {
      Terminal.writeError("rapport: \(error.message)\n\(error.help)")
      throw error.isMachineFailure ? ExitStatus.machineFailed : ExitStatus.wrongUsage
    }
  }
}
