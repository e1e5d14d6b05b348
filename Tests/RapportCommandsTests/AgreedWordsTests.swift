import Foundation
import TestSupport
import Testing

/// Builds a repository whose agreements changed after the teams had agreed.
@Suite("Wording that changed after both teams agreed")
struct AgreedWordsTests {
  private static let agreed = """
    agreed:
      - {name: Ann Lee, team: sales, date: 2026-10-06}
      - {name: Bo Chen, team: marketing, date: 2026-10-06}
    """

  private func agreement(
    _ title: String, target: String, body: String, reviewed: String = "2026-10-06", more: String = ""
  ) -> String {
    """
    ---
    title: \(title)
    commitments:
      - {team: sales, does: Calls each lead, target: \(target)}
    \(Self.agreed)
    reviewed: \(reviewed)
    \(more)---

    \(body)
    """
  }

  /// Two agreements that were signed on 6 October and changed later; only one changed in its wording.
  private func repository() throws -> TestRepository {
    let repository = try TestRepository()
    func commit(_ files: [String: String], _ day: String) throws {
      let named = files.map { ("hub/content/agreements/\($0).md", Optional($1)) }
      try repository.commit(Dictionary(uniqueKeysWithValues: named), on: day)
    }
    try repository.commit(["hub/content/hub.yml": "name: Hub\n"], on: "2026-10-01")
    let (old, same) = ("We call all of them. A reason comes back.", "Nothing else.")
    try commit(
      [
        "calls": agreement("Calls", target: "50%", body: "A draft."),
        "fairs": agreement("Fairs", target: "80%", body: same),
      ], "2026-10-01")
    try commit(["calls": agreement("Calls", target: "95% <b>", body: old)], "2026-10-06")
    try commit(
      [
        "fairs": agreement("Fairs", target: "80%", body: same, reviewed: "2026-11-01", more: "owner: sales\n")
      ],
      "2026-11-01")
    try commit(
      ["calls": agreement("Calls", target: "90%", body: "We call most of them. A reason comes back.")],
      "2026-11-02")
    return repository
  }

  @Test(
    "is shown on the agreement's page and among the promises; a new owner, a review or a space is no change"
  )
  func build() throws {
    let folder = try repository().folder
    let process = RapportProcess(folder: folder.at("hub"))
    let built = try process.run("build", "--as-of", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    for name in ["agreements/calls", "alignment/promises"] {
      let page = try folder.text("hub/site/\(name).html")
      #expect(page.contains("95% &lt;b&gt;</del>"), "\(name)")
      #expect(
        page.contains("90%</ins>") && page.contains("<del>We call all of them. A reason …</del>"))
      #expect(!page.contains("draft"))
    }
    let fairs = try folder.text("hub/site/agreements/fairs.html")
    #expect(!fairs.contains("Changed since") && !fairs.contains("<del>"))
    #expect(fairs.contains("Next review"))
    let promises = try folder.text("hub/site/alignment/promises.html")
    #expect(promises.contains("1 of 2 agreements in force"))
  }

  @Test("isn't shown without Git's older commits, and the site still builds")
  func shallow() throws {
    let clone = try TestRepository(cloning: repository(), depth: 1)
    let process = RapportProcess(folder: clone.at("hub"))
    let built = try process.run("build", "--as-of", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    #expect(!(try clone.folder.text("hub/site/agreements/calls.html")).contains("<del>"))
  }
}
