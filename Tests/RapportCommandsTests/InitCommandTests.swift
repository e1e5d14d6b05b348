import Foundation
import TestSupport
import Testing

@Suite("rapport init")
struct InitCommandTests {
  /// Runs `init` in a folder that is empty or has the given files.
  private func begin(
    _ arguments: String..., files: [String: String] = [:]
  ) throws -> (folder: TemporaryFolder, result: RapportProcess.Result) {
    let folder = try TemporaryFolder(files)
    return (folder, try RapportProcess(folder: folder.path).run(["init"] + arguments))
  }

  @Test(
    "creates a hub that check and build accept without a warning, from its own folder and from elsewhere",
    arguments: ["example", "empty"])
  func isSound(variant: String) throws {
    let made = try begin("our hub", "--from", variant, "--ci", "none")
    #expect(made.result.status == 0 && made.result.errors.isEmpty)
    let names = try made.folder.names(in: "our hub")
    #expect(names == [".gitignore", "README.md", "content"])
    let process = RapportProcess(folder: made.folder.at("our hub"))
    let check = try process.run("check", "--strict", "--no-git")
    #expect(check.status == 0 && check.output.isEmpty)
    #expect(check.errors == "0 errors, 0 warnings in \(variant == "example" ? 17 : 5) entries.\n")
    let build = try process.run("build", "--strict", "--no-git")
    #expect(build.status == 0 && build.errors.hasPrefix("Built site: "), "\(build.errors)")
    #expect(build.errors.split(separator: "\n").count == 1)
    let above = try RapportProcess(folder: made.folder.path).run(
      "check", "--strict", "--content", "our hub/content")
    #expect(above.status == 0)
  }

  @Test("says where the hub is and what to do next, and nothing else")
  func says() throws {
    let made = try begin("our hub")
    #expect(
      made.result.output == """
        The hub “Our hub” is in our hub/content: four stages and a complete example of each kind of entry, to overwrite \
        with your own.
        our hub/README.md explains how your team views, extends and publishes it.
        our hub/.github/workflows/hub.yml checks each proposal on GitHub and publishes the hub. In it, set \
        RAPPORT_SOURCE to where GitHub gets Rapport.

        Next:
          cd 'our hub'
          rapport serve

        """)
    let empty = try begin("hub", "--from", "empty", "--ci", "none", "--name", "Acme: sales & marketing")
    #expect(
      empty.result.output == """
        The hub “Acme: sales & marketing” is in hub/content: four stages and a page that says what to do first.
        hub/README.md explains how your team views, extends and publishes it.

        Next:
          cd hub
          rapport serve

        """)
    #expect(try empty.folder.text("hub/content/hub.yml").contains("\nname: \"Acme: sales & marketing\"\n"))
  }

  @Test("fills in every placeholder, and leaves no hint behind", arguments: ["github", "gitlab", "none"])
  func fillsIn(host: String) throws {
    for variant in ["example", "empty"] {
      let made = try begin(".", "--from", variant, "--ci", host, "--generator", "example/rapport")
      for (path, bytes) in made.folder.files() {
        let text = String(decoding: bytes, as: UTF8.self).replacing("${{", with: "")
        #expect(!text.contains("{{"), "\(path)")
        let isOurs = path != ".github/pull_request_template.md"
        #expect(text.last?.isNewline == true && !(isOurs && text.contains("\n\n\n")), "\(path)")
      }
    }
  }

  @Test("never changes files that are there, and names them")
  func keeps() throws {
    let own = ["README.md": "Ours\n", ".gitignore": "*.log\n", ".github/workflows/hub.yml": "name: Ours\n"]
    let made = try begin(files: own)
    #expect(made.result.status == 0)
    for (path, text) in own { #expect(try made.folder.text(path) == text) }
    #expect(
      made.result.output.contains(
        "\nAlready there, and not changed: .gitignore, README.md, .github/workflows/hub.yml. "
          + "Add the line  /site/  to .gitignore.\n"))
    #expect(!made.result.output.contains("cd "))
  }

  @Test("keeps existing entries, and their stages, in a folder without a hub.yml")
  func completes() throws {
    let stage = "---\ntitle: Only\norder: 1\n---\n"
    let files = ["content/stages/only.md": stage]
    let refused = try begin(files: files)
    #expect(refused.result.status == 2 && refused.folder.files().count == 1)
    #expect(
      refused.result.errors == """
        rapport: there are files in content already, such as stages/only.md. \
        `rapport init --from empty` adds what a hub needs and leaves them as they are.

        """)
    let made = try begin("--from", "empty", files: files)
    #expect(made.result.status == 0)
    #expect(try made.folder.names(in: "content/stages") == ["only.md"])
    #expect(try RapportProcess(folder: made.folder.path).run("check").status == 0)
  }

  @Test(
    "refuses a folder that can't become a hub, and writes nothing",
    arguments: [
      (
        ["hub"], ["hub/content/hub.yml": "name: X\n"],
        "there is already a hub here: hub/content/hub.yml. Change its files, or name another folder."
      ),
      (["hub"], ["hub": "text"], "hub is a file. Name a folder for the hub."),
      (
        ["content"], ["content/hub.yml": "name: X\n"],
        "this is inside the content of a hub: content/hub.yml. Name a folder outside it."
      ),
      (
        ["content/new"], ["content/hub.yml": "name: X\n"],
        "this is inside the content of a hub: content/hub.yml. Name a folder outside it."
      ),
      (["."], ["content": "text"], "content is a file. Rename it, or name another folder."),
    ] as [([String], [String: String], String)])
  func refuses(arguments: [String], files: [String: String], message: String) throws {
    let folder = try TemporaryFolder(files)
    let result = try RapportProcess(folder: folder.path).run(["init"] + arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors == "rapport: \(message)\n")
    #expect(folder.files().keys.sorted() == files.keys.sorted())
  }

  @Test("removes everything again if one file can't be written")
  func isWhole() throws {
    let made = try begin("new/hub", files: [:])
    #expect(made.result.status == 0)
    let files = [".github": "a file", "README.md": "Ours\n"]
    let failed = try begin(files: files)
    #expect(failed.result.status == 3 && failed.result.errors.contains(".github"), "\(failed.result.errors)")
    #expect(try failed.folder.contents() == files)
  }

  @Test(
    "explains what it accepts",
    arguments: [
      (["--from", "examples"], "“examples” isn't a starting point. Did you mean “example”?"),
      (["--ci", "gitlub"], "“gitlub” isn't a host that Rapport has files for. Did you mean “github”?"),
      ([" "], "The folder has no name. Write one: rapport init hub"),
      (["--name", ""], "The name is empty. Write it in quotes."),
      (
        ["--generator", "a b"],
        "--generator takes OWNER/NAME, or with --ci gitlab the address of releases; found “a b”."
      ),
    ])
  func refusesArguments(arguments: [String], message: String) throws {
    let made = try TemporaryFolder()
    let result = try RapportProcess(folder: made.path).run(["init"] + arguments)
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
    #expect(made.files().isEmpty)
  }
}

@Suite("rapport init in a Git repository")
struct InitInRepositoryTests {
  @Test("finds the host and the page's address from the remote, without its secrets")
  func readsRemote() throws {
    for (address, kind, url) in [
      ("git@gitlab.example.com:team/hub.git", "gitlab", "https://gitlab.example.com/team/hub"),
      ("https://user:secret@github.com/acme/hub.git", "github", "https://github.com/acme/hub"),
      ("ssh://git@codeberg.org:22/acme/hub.git", "forgejo", "https://codeberg.org/acme/hub"),
    ] {
      let repository = try TestRepository()
      try repository.git("remote", "add", "origin", address)
      let result = try RapportProcess(folder: repository.path).run("init")
      #expect(result.status == 0)
      let settings = try repository.folder.text("content/hub.yml")
      #expect(
        settings.contains("\nrepository:\n  kind: \(kind)\n  url: \(url)\n  branch: main\n"), "\(settings)")
      #expect(
        repository.folder.files()[kind == "gitlab" ? ".gitlab-ci.yml" : ".github/workflows/hub.yml"] != nil)
      #expect(!settings.contains("secret"))
      #expect(try RapportProcess(folder: repository.path).run("check", "--strict").status == 0)
    }
  }

  @Test("in a subfolder puts the host's files into the repository's root, and says so")
  func usesRoot() throws {
    let repository = try TestRepository()
    let result = try RapportProcess(folder: repository.path).run("init", "teams/sales hub")
    #expect(result.status == 0)
    let files = repository.folder.files().keys.filter { !$0.hasPrefix(".git/") }
    #expect(files.contains(".github/workflows/hub.yml") && files.contains("teams/sales hub/README.md"))
    #expect(result.output.contains("\n.github/workflows/hub.yml checks each proposal on GitHub"))
    let workflow = try repository.folder.text(".github/workflows/hub.yml")
    #expect(workflow.contains("\n  CONTENT: teams/sales hub/content\n"))
    let inside = try RapportProcess(folder: repository.at("teams")).run("init", "other")
    #expect(inside.status == 0)
    #expect(inside.output.contains("Already there, and not changed: .github/"))
  }
}
