import RapportContent
import RapportGit

/// What Git knows of the content. A build without it is a build all the same: a note says what is missing, and why.
struct HistoryReading: Sendable {
  var history: ContentHistory?
  /// One line for people; `nil` when all is there.
  var note: String?

  init(of content: String) async {
    do {
      let read = try await GitRepository(folder: content).history()
      history = read
      if read.isCut {
        note =
          "this copy of the repository is cut short, so pages may not say when they changed. "
          + "Fetch all of it (git fetch --unshallow; fetch-depth: 0)."
      }
    } catch let error as GitError {
      note = "pages don’t say when they changed: \(error)."
    } catch {
      note = "pages don’t say when they changed."
    }
  }
}
