import RapportContent
import RapportGit

/// What Git knows about the content. A build works without it: a note says what is missing, and why.
struct HistoryReading: Sendable {
  var history: ContentHistory?
  /// One line for people; `nil` if the history is complete.
  var note: String?

  init(of content: String) async {
    do {
      let read = try await GitRepository(folder: content).history()
      history = read
      if read.isCut {
        note =
          "this clone is shallow, so pages may not say when they changed. "
          + "Fetch all of it (git fetch --unshallow; fetch-depth: 0)."
      }
    } catch let error as GitError {
      note = "pages don’t say when they changed: \(error)."
    } catch {
      note = "pages don’t say when they changed."
    }
  }
}
