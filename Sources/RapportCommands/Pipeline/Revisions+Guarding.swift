import RapportBase
import RapportDiagnostics
import RapportGit

extension Revisions {
  /// Ends the command on Git's errors: an unknown revision is wrong usage, everything else a system error.
  static func guarding<Result>(folder: String, _ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as GitError {
      let names = (try? await GitRepository(folder: folder).names()) ?? []
      if case .unknownRevision(let name) = error {
        let remote = names.first { $0.ends(with: "/" + name) }
        let help = remote.map { "Did you mean “\($0)”?" } ?? suggestion(for: name, among: names)
        Terminal.writeError("rapport: \(error). \(help)")
        throw ExitStatus.wrongUsage
      }
      Terminal.writeError("rapport: \(error).")
      throw ExitStatus.machineFailed
    }
  }
}
