import Foundation
import TestSupport
import Testing

@Suite("rapport owners")
struct OwnersCommandTests {
  private static let hub = [
    "content/hub.yml": """
    name: Hub
    handles: {marketing: "@acme/marketing"}
    people:
      ann-lee: {name: Ann Lee, team: sales, handle: annlee}
      bo-chen: {name: Bo Chen, team: sales, handle: bochen}
      di-fox: {name: Di Fox, team: sales, handle: difox, left: 2026-01-01}

    """,
    "content/terms/deal.md": "---\ntitle: Deal\nowner: marketing\n---\n",
    "content/terms/lead.md": "---\ntitle: Lead\nowner: ann-lee\n---\n",
    "content/terms/new words/quote.md": "---\ntitle: Quote\nowner: marketing\n---\n",
    "content/terms/nobody.md": "---\ntitle: Nobody\nowner: di-fox\n---\n",
    "content/stages/one.md": "---\ntitle: One\norder: 1\nowner: sales\n---\n",
    "content/agreements/handover.md": "---\ntitle: Handover\nowner: sales\n---\n",
    "content/notes/2026-01-01-x.md": "---\nwhat: heard\ndate: 2026-01-01\nsaid: It costs too much\n---\n",
  ]

  private static let lines = """
    # Begin: made by `rapport owners` from hub.yml and the entries. Changes of these lines are lost.
    /content/ @annlee @bochen @acme/marketing
    /content/stages/ @annlee @bochen
    /content/terms/ @acme/marketing
    /content/terms/lead.md @annlee
    /content/terms/new\\ words/quote.md @acme/marketing
    /content/terms/nobody.md @annlee @bochen @acme/marketing
    /content/notes/
    # End: made by `rapport owners`.

    """

  @Test("writes who owns what, without lines that follow from an earlier one")
  func writes() throws {
    let folder = try TemporaryFolder(Self.hub)
    let process = RapportProcess(folder: folder.path)
    let check = try process.run("owners", "--check")
    #expect(check.status == 1)
    #expect(
      check.errors
        == "\(folder.path)/.github/CODEOWNERS doesn't match the owners in the hub. Run  rapport owners  and commit the file.\n"
        || check.errors
          == ".github/CODEOWNERS doesn't match the owners in the hub. Run  rapport owners  and commit the file.\n"
    )
    let result = try process.run("owners")
    #expect(result.status == 0 && result.output == ".github/CODEOWNERS\n" && result.errors.isEmpty)
    let expected = Self.lines.replacing("/content/terms/new\\ words/quote.md @acme/marketing\n", with: "")
    #expect(try folder.text(".github/CODEOWNERS") == expected)
    #expect(try process.run("owners", "--check").status == 0)
    #expect(!(try process.run("check")).errors.contains("stale-owners"))
  }

  @Test("keeps a team's own lines, and check warns of stale ones")
  func keepsLines() throws {
    var files = Self.hub
    files["CODEOWNERS"] = "* @acme/all\n"
    let folder = try TemporaryFolder(files)
    let process = RapportProcess(folder: folder.path)
    #expect(!(try process.run("check")).errors.contains("stale-owners"))
    #expect(try process.run("owners").output == "CODEOWNERS\n")
    let first = try folder.text("CODEOWNERS")
    #expect(first.hasPrefix("* @acme/all\n\n# Begin: made by"))
    try folder.write(["CODEOWNERS": first + "/docs/ @acme/docs\n"])
    try folder.write(["content/terms/deal.md": "---\ntitle: Deal\nowner: bo-chen\n---\n"])
    let check = try process.run("check", "--all")
    #expect(check.errors.contains("CODEOWNERS:7:1: warning[stale-owners]"), "\(check.errors)")
    #expect(check.errors.contains("warning[stale-owners]"))
    #expect(try process.run("owners").status == 0)
    let second = try folder.text("CODEOWNERS")
    #expect(second.hasPrefix("* @acme/all\n") && second.hasSuffix("\n/docs/ @acme/docs\n"))
    #expect(
      second.contains("\n/content/terms/deal.md @bochen\n")
        && second.components(separatedBy: "# Begin").count == 2)
  }

  @Test("in a subfolder gives paths from the repository's root")
  func namesPaths() throws {
    let repository = try TestRepository()
    for (path, text) in Self.hub { try repository.folder.write(["a hub/\(path)": text]) }
    let result = try RapportProcess(folder: repository.at("a hub")).run("owners")
    #expect(result.status == 0)
    #expect(
      try repository.folder.text(".github/CODEOWNERS").contains("\n/a\\ hub/content/terms/ @acme/marketing\n")
    )
    try repository.folder.write(["a hub/content/terms/more.md": "---\ntitle: More\nowner: ann-lee\n---\n"])
    let check = try RapportProcess(folder: repository.at("a hub")).run("check", "--all", "--no-git")
    #expect(check.errors.contains("../.github/CODEOWNERS:6:1: "), "\(check.errors)")
    let github = try RapportProcess(folder: repository.at("a hub")).run(
      "check", "--format", "github", "--no-git")
    #expect(github.errors.contains(" file=.github/CODEOWNERS,"), "\(github.errors)")
  }

  @Test("says what is missing if nobody's name at the host is known, as in a new hub")
  func saysWhatIsMissing() throws {
    for host in ["github", "gitlab"] {
      let folder = try TemporaryFolder()
      let process = RapportProcess(folder: folder.path)
      #expect(try process.run("init", "--ci", host).status == 0)
      #expect(try process.run("owners", "--check").status == 0)
      let result = try process.run("owners")
      #expect(result.status == 0 && result.output == ".\(host)/CODEOWNERS\n")
      #expect(
        result.errors
          == "note: nobody's name at the host is known. Add to hub.yml  handles: {sales: acme/team}  or for each person  "
          + "handle: …, and run this again.\n")
    }
  }
}
