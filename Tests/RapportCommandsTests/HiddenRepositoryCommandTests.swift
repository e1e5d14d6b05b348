import Foundation
import TestSupport
import Testing

@Suite("A repository hidden in the content")
struct HiddenRepositoryCommandTests {
  @Test("is an error for check, ignored by build, and never the base of diff")
  func isReportedAndNotBelieved() throws {
    let forged = try TestRepository()
    let objection = "---\ntitle: T\ncategory: price\nsays: S\nanswer: EVIL\n---\n"
    try forged.commit(
      ["hub.yml": "name: Hub\n", "objections/x.md": objection], on: "2026-01-02",
      by: "The CFO <cfo@example.com>")
    let repository = try TestRepository()
    try repository.commit(
      [
        // Pages name only people in hub.yml.
        "content/hub.yml":
          "name: Hub\npeople:\n  ann: {name: Ann Lee, team: sales, git: [ann@example.com]}\n"
          + "  cfo: {name: The CFO, team: sales, git: [cfo@example.com]}\n",
        "content/objections/x.md": objection.replacing("EVIL", with: "Good"),
      ],
      on: "2026-01-01")
    for name in ["HEAD", "config", "objects", "refs"] {
      try FileManager.default.copyItem(
        atPath: forged.at(".git/\(name)"), toPath: repository.at("content/\(name)"))
    }
    // If its settings counted, reading these would never end.
    let pipe = repository.at("content/objects/pipe")
    #expect(mkfifo(pipe, 0o644) == 0)
    try repository.folder.write([
      "content/config": "[core]\n\tbare = true\n[include]\n\tpath = \(pipe)\n[mailmap]\n\tfile = /dev/zero\n",
      "content/objections/x.md": objection,
    ])
    let process = RapportProcess(folder: repository.path, environment: ["GIT_CONFIG_GLOBAL": "/dev/null"])
    let clock = ContinuousClock.now
    let checked = try process.run("check")
    #expect(checked.status == 1 && checked.errors.contains("content/HEAD:1:1: error[embedded-repository]"))
    let told = try process.run("diff", "main")
    #expect(
      told.status == 1 && told.output.contains("| - Good") && told.output.contains("| + EVIL"), "\(told)")
    try FileManager.default.removeItem(atPath: repository.at("content/HEAD"))
    try FileManager.default.removeItem(atPath: pipe)
    let built = try process.run("build")
    #expect(built.status == 0, "\(built.errors)")
    let page = try String(contentsOfFile: repository.at("site/objections/x.html"), encoding: .utf8)
    #expect(page.contains("Ann Lee") && !page.contains("The CFO"))
    #expect(ContinuousClock.now - clock < .seconds(30))
  }
}
