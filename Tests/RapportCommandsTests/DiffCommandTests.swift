import Foundation
import TestSupport
import Testing

@Suite("rapport diff, on real repositories")
struct DiffCommandTests {
  /// A hub with one persona, one stage and one objection.
  private static let hub: [String: String] = [
    "content/hub.yml": """
    name: Hub
    base_url: https://example.com/hub/
    people:
      ann: {name: Ann Lee, team: sales, git: [ann@example.com]}
    """,
    "content/personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
    "content/stages/decision.md": "---\ntitle: Decision\norder: 1\n---\n",
    "content/objections/dear.md":
      "---\ntitle: Too dear\ncategory: price\nsays: Too dear\nanswer: It is.\n---\n",
    "content/data/funnel.csv": "month,step,count,value\n2026-10,won,4,9000\n",
  ]
  private static let asset = """
    ---
    title: ROI calculator
    type: roi-calculator
    personas: cfo
    stages: decision
    objections: dear
    ---
    """

  private func repository() throws -> TestRepository {
    let repository = try TestRepository()
    try repository.commit(Self.hub.mapValues { $0 }, on: "2026-10-01", by: "Bo Fry <bo@example.com>")
    return repository
  }

  private func run(_ repository: TestRepository, _ arguments: [String], path: String? = nil) throws
    -> RapportProcess.Result
  {
    var environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "HOME": repository.path]
    if let path { environment["PATH"] = path }
    let process = RapportProcess(folder: repository.path, environment: environment)
    return try process.run(arguments + ["--as-of", "2026-11-22"])
  }

  @Test("a branch closes a gap, diff says so, and the merged hub shows who did it")
  func closesAGap() throws {
    let repository = try repository()
    try repository.git("checkout", "--quiet", "-b", "proposal")
    try repository.commit(["content/assets/roi.md": Self.asset], on: "2026-11-20")
    let checked = try run(repository, ["check"])
    #expect(checked.status == 0, "\(checked.errors)")
    let told = try run(repository, ["diff", "main", "--format", "markdown"])
    #expect(told.status == 0 && told.errors.isEmpty, "\(told.errors)")
    #expect(told.output.hasPrefix("## Fills a gap: CFO at Decision\n"))
    #expect(told.output.contains("- **Too dear**: proved for the first time, by ROI calculator"))
    try repository.git("checkout", "--quiet", "main")
    try repository.git("merge", "--quiet", "--no-ff", "--no-edit", "proposal", day: "2026-11-21")
    let built = try run(repository, ["build"])
    #expect(built.status == 0, "\(built.errors)")
    func page(_ path: String) throws -> String {
      try String(contentsOfFile: repository.at("site/" + path), encoding: .utf8)
    }
    #expect(try page("assets/roi.html").contains("Added 20 Nov 2026 by Ann Lee, sales"))
    #expect(try page("changes.html").contains("New · ROI calculator · Ann Lee, sales"))
    #expect(try page("feed.xml").contains("<title>New: ROI calculator</title>"))
    #expect(try page("index.html").contains("Fills a gap: CFO at Decision"))
    let without = try run(repository, ["build", "--no-git", "--output", "bare"])
    #expect(without.status == 0 && !without.errors.contains("note:"))
    #expect(!FileManager.default.fileExists(atPath: repository.at("bare/changes.html")))
  }

  @Test("changes on the base since the branch began aren't counted as the branch's")
  func comparesWithTheMergeBase() throws {
    let repository = try repository()
    try repository.git("checkout", "--quiet", "-b", "proposal")
    try repository.commit(["content/terms/a.md": "---\ntitle: A\n---\n"], on: "2026-11-01")
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["content/terms/b.md": "---\ntitle: B\n---\n"], on: "2026-11-02")
    try repository.git("checkout", "--quiet", "proposal")
    try repository.folder.write(["content/terms/not-committed.md": "---\ntitle: C\n---\n"])
    let here = try run(repository, ["diff", "main"])
    #expect(here.output.contains("2 added") && here.output.contains("content/terms/not-committed.md"))
    let there = try run(repository, ["diff", "main", "--head", "proposal"])
    #expect(there.output.contains("1 added") && !there.output.contains("terms/b.md"), "\(there.output)")
    #expect(try run(repository, ["diff", "proposal", "--head", "main"]).output.contains("terms/b.md"))
    let json = try run(repository, ["diff", "main", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["format"] as? String == "rapport-diff 1" && (object?["added"] as? [Any])?.count == 2)
  }

  @Test("the exit status distinguishes errors in the content, wrong names, and a machine without Git")
  func exitStatus() throws {
    let repository = try repository()
    let unknown = try run(repository, ["diff", "mian"])
    #expect(
      unknown.status == 2
        && unknown.errors == "rapport: there is no commit called “mian”. Did you mean “main”?\n")
    try repository.git("update-ref", "refs/remotes/origin/trunk", "HEAD")
    #expect(try run(repository, ["diff", "trunk"]).errors.contains("Did you mean “origin/trunk”?"))
    #expect(try run(repository, ["diff", "--", "--all"]).status == 2)
    #expect(try run(repository, ["diff", "main", "--head=-x"]).status == 2)
    #expect(try run(repository, ["diff", "main", "--content", "nowhere"]).status == 2)
    let bare = try run(repository, ["diff", "main"], path: "/nowhere")
    #expect(bare.status == 3 && bare.errors.contains("Git isn’t installed"), "\(bare.errors)")
    #expect(try run(repository, ["check"], path: "/nowhere").status == 0)
    try repository.folder.write(["content/terms/bad.md": "no front matter"])
    let bad = try run(repository, ["diff", "main"])
    #expect(bad.status == 1 && bad.output.hasPrefix("Can’t be published: 1 error\n"))
    // Errors on the older side are reported, but don't fail the branch.
    try repository.commit(on: "2026-11-03")
    try repository.folder.write(["content/terms/bad.md": "---\ntitle: Good\n---\n"])
    let fixed = try run(repository, ["diff", "HEAD"])
    #expect(fixed.status == 0 && fixed.output.contains("With 1 error before, 1 entry can’t be compared"))
  }

  @Test("without a common commit, as in a shallow clone, it compares anyway and says so")
  func shallow() throws {
    let repository = try repository()
    try repository.git("checkout", "--quiet", "--orphan", "other")
    try repository.commit(["content/terms/a.md": "---\ntitle: A\n---\n"], on: "2026-11-01")
    let result = try run(repository, ["diff", "main"])
    #expect(result.status == 0 && result.errors.hasPrefix("note: there is no commit in common with main"))
    #expect(result.output.contains("1 added"))
  }

  @Test("a shallow clone builds without history, and a note says how to get it")
  func shallowBuild() throws {
    let repository = try repository()
    let clone = try TestRepository(cloning: repository, depth: 1)
    let result = try run(clone, ["build"])
    #expect(result.status == 0 && result.errors.contains("fetch-depth: 0"))
    #expect(!FileManager.default.fileExists(atPath: clone.at("site/changes.html")))
  }

  @Test("the same commit gives the same bytes in every clone")
  func isDeterministic() throws {
    let repository = try repository()
    try repository.commit(["content/assets/roi.md": Self.asset], on: "2026-11-20")
    let clone = try TestRepository(cloning: repository, depth: 100)
    for each in [repository, clone] { #expect(try run(each, ["build"]).status == 0) }
    let names = try FileManager.default.subpathsOfDirectory(atPath: repository.at("site")).sorted()
    #expect(names.contains("feed.xml"))
    for name in names {
      let (one, other) = (repository.at("site/" + name), clone.at("site/" + name))
      #expect(FileManager.default.contentsEqual(atPath: one, andPath: other), "\(name)")
    }
  }

  @Test(
    "files, settings and templates that differ are listed in all formats; only equal bytes give no difference"
  )
  func listsFilesAndSettings() throws {
    let repository = try repository()
    try repository.commit(
      [
        "content/files/a.pdf": "good", "content/files/old.pdf": "x", "templates/home.mustache": "{{>home}}",
        "content/assets/roi.md": Self.asset.replacing(
          "objections: dear", with: "objections: dear\nfile: a.pdf"),
      ], on: "2026-10-02")
    #expect(try run(repository, ["diff", "main"]).output.hasPrefix("Changes nothing that readers see\n"))
    let yml = try #require(Self.hub["content/hub.yml"])
    try repository.folder.write([
      "content/files/a.pdf": "evil", "content/files/old.pdf": nil, "content/files/new.pdf": "new",
      "templates/home.mustache": "<script>",
      "content/hub.yml": yml.replacing("https://example.com/hub/", with: "https://evil.example/")
        + "\npropose: {email: thief@example.com}\n",
      "content/personas/cfo.md": "---\ntitle: 'CFO'\nrole: Money\n---\n",
    ])
    let text = try run(repository, ["diff", "main"]).output
    for line in [
      "  - propose.email: set to thief@example.com\n",
      "  - base_url: https://example.com/hub/ → https://evil.example/\n",
      "  - content/files/a.pdf: changed, still 4 bytes\n", "  - content/files/old.pdf: removed, 1 byte\n",
      "  - content/files/new.pdf: added, 3 bytes\n",
      "  - templates/home.mustache: changed, 9 bytes → 8 bytes\n",
      "  - content/personas/cfo.md: changed, 31 bytes → 33 bytes; it says the same, or can’t be compared\n",
    ] { #expect(text.contains(line), "\(line)\(text)") }
    #expect(
      text.hasPrefix("Look at 2 things: 2 settings change (base_url, propose.email), 1 download changes\n"))
    let markdown = try run(repository, ["diff", "main", "--format", "markdown"]).output
    #expect(markdown.contains("### Settings") && markdown.contains("### Files"))
    let json = try run(repository, ["diff", "main", "--format", "json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["files"] as? [[String: Any]])?.count == 5)
    #expect((object?["settings"] as? [[String: Any]])?.first?["after"] as? String == "https://evil.example/")
    try repository.git("checkout", "--quiet", "-b", "proposal")
    try repository.commit(on: "2026-10-03")
    let head = try run(repository, ["diff", "main", "--head", "proposal"]).output
    #expect(head.split(separator: "\n").dropFirst(2) == text.split(separator: "\n").dropFirst(2), "\(head)")
  }

  @Test("a branch may add the first hub; a base without one is no error")
  func firstImport() throws {
    let repository = try TestRepository()
    try repository.commit(["README.md": "x"], on: "2026-10-01")
    try repository.folder.write(Self.hub.mapValues { $0 })
    let result = try run(repository, ["diff", "main"])
    #expect(result.status == 0 && result.output.hasPrefix("Starts the hub\n"), "\(result)")
    #expect(
      !result.output.contains("before") && !result.output.contains("missing-hub-file"), "\(result.output)")
  }

  @Test("two entries with one slug in the base are compared as far as possible")
  func comparesDuplicates() throws {
    let repository = try repository()
    let persona = "---\ntitle: CFO again\nrole: Money\n---\n"
    try repository.commit(
      [
        "content/personas/x/cfo.md": persona,
        "content/stages/x/decision.md": "---\ntitle: Decision again\norder: 1\nneeds: [guide]\n---\n",
      ], on: "2026-10-02")
    #expect(try run(repository, ["diff", "main"]).status == 1)
    try repository.folder.write(["content/personas/x/cfo.md": nil, "content/stages/x/decision.md": nil])
    let repaired = try run(repository, ["diff", "main"])
    #expect(repaired.status == 0 && repaired.output.contains("2 errors before"), "\(repaired)")
  }
}
