import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandTests {
  @Test("build writes a site and says how large it is")
  func builds() throws {
    let folder = try TemporaryFolder(soundHub)
    let result = try RapportProcess(folder: folder.path).run("build", "--as-of", "2026-11-22")
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Built site: ") && result.errors.contains(" pages from 1 entry in "))
    #expect(folder.files(in: "site").keys.contains("terms/lead.html"))
    #expect(try folder.names() == ["content", "site"])
  }

  @Test(
    "with errors in content, a command exits with 1, publishes nothing, and leaves the old site as it was")
  func keepsOldSite() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    #expect(try process.run("build").status == 0)
    let old = folder.files(in: "site")
    try folder.write(["content/terms/bad.md": "---\nsummary: no title\n---\n"])
    for format in ["text", "json", "github"] {
      #expect(try process.run("build", "--format", format).status == 1)
      #expect(try process.run("check", "--format", format).status == 1)
    }
    #expect(try process.run("build", "--output", "other").status == 1)
    #expect(folder.files(in: "site") == old)
    #expect(try folder.names() == ["content", "site"])
  }

  @Test("with warnings, a command exits with 0; with --strict it exits with 1 and publishes nothing")
  func failsOnWarnings() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["content/terms/lead.md": "---\ntitle: Lead\nowner: nobody\n---\n"])
    let process = RapportProcess(folder: folder.path)
    #expect(try process.run("check").status == 0)
    #expect(try process.run("check", "--strict").status == 1)
    #expect(try process.run("build", "--strict").status == 1)
    #expect(try folder.names() == ["content"])
    #expect(try process.run("build").status == 0)
  }

  @Test(
    "wrong usage exits with 2 and an explanation",
    arguments: [
      ["--bogus"], ["build", "--bogus"], ["bogus"], ["build", "extra"], ["check", "--jobs", "0"],
      ["check", "--jobs", "x"],
      ["check", "--as-of", "22.11.2026"], ["check", "--format", "xml"], ["check", "--content", "nowhere"],
      ["build", "--content", "content/hub.yml"], ["check", "--content", ""],
      ["check", "--templates", "nowhere"],
      ["build", "--output", "content"], ["build", "--output", "content/site"],
      ["build", "--output", "content/x/../y"],
      ["build", "--output", "."], ["build", "--output", ""], ["build", "--output", "content/hub.yml"],
      ["build", "--output", "new/../content/site"], ["new"], ["new", "term"], ["new", "trem", "X"],
      ["new", "term", " "],
      ["new", "term", "X", "--set", "x"], ["new", "term", "X", "--set", "=x"],
      ["new", "term", "X", "--set", "x=y"],
      ["new", "term", "Lead"], ["new", "term", "X", "--content", "nowhere"],
    ])
  func refusesWrongUsage(arguments: [String]) throws {
    let folder = try TemporaryFolder(soundHub)
    let process = try RapportProcess(folder: folder.path).make(arguments)
    let pipe = Pipe()
    (process.standardError, process.standardOutput) = (pipe, FileHandle.nullDevice)
    try process.run()
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2, "\(said)")
    #expect(said.count > 20 && !said.contains("Fatal"), "\(said)")
    #expect(folder.files(in: "content").keys.sorted() == ["hub.yml", "terms/lead.md"])
  }

  @Test("a folder that Rapport did not make is refused and left alone")
  func refusesForeignFolder() throws {
    let folder = try TemporaryFolder(soundHub.merging(["site/taxes.xlsx": "x"]) { a, _ in a })
    let result = try RapportProcess(folder: folder.path).run("build")
    #expect(result.status == 2 && result.errors.contains("taxes.xlsx"))
    #expect(folder.files(in: "site") == ["taxes.xlsx": Data("x".utf8)])
    #expect(try folder.names() == ["content", "site"])
  }

  @Test("an output folder that holds the content or the templates is refused, even if it is marked")
  func refusesToLoseContent() throws {
    for name in ["content", "templates"] {
      let folder = try TemporaryFolder(soundHub)
      let process = RapportProcess(folder: folder.path)
      #expect(try process.run("build").status == 0)
      try folder.write(["site/content/hub.yml": "name: H\n", "site/templates/home.mustache": "x"])
      let before = folder.files(in: "site")
      #expect(try process.run("build", "--\(name)", "site/\(name)").status == 2)
      #expect(folder.files(in: "site") == before)
    }
  }

  @Test(
    "for an unknown command the closest one is suggested",
    arguments: [
      ("builds", "there is no command “builds”. Did you mean “rapport build”?"),
      ("validate", "there is no command “validate”. Did you mean “rapport check”?"),
      ("setup", "there is no command “setup”. Did you mean “rapport init”?"),
      ("coverage", "there is no command “coverage”. Did you mean “rapport report coverage”?"),
      ("xyzzy", "there is no command “xyzzy”. Commands are init, "),
    ])
  func guessesCommand(word: String, message: String) throws {
    let folder = try TemporaryFolder()
    let result = try RapportProcess(folder: folder.path).run(word, "x", "--y")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("rapport: \(message)"), "\(result.errors)")
  }

  @Test(
    "without a hub, each command says how to create one",
    arguments: [["check"], ["build"], ["new", "term", "Lead"], ["owners"], ["report", "heard"]])
  func saysHowToBegin(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try RapportProcess(folder: folder.path).run(arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(
      result.errors == """
        rapport: can't open content: No such file or directory.
        There is no hub here. `rapport init` creates one; --content names the content folder of one that is elsewhere.

        """)
    #expect(try folder.names().isEmpty)
  }

  @Test("without a hub.yml, a first entry is written and the missing file is reported")
  func beginsWithoutSettings() throws {
    let folder = try TemporaryFolder(["content/terms/deal.md": "---\ntitle: Deal\n---\n"])
    let process = RapportProcess(folder: folder.path)
    let result = try process.run("new", "term", "Lead")
    #expect(result.status == 0 && result.output == "content/terms/lead.md\n")
    #expect(
      result.errors == "note: there is no hub.yml in content yet: `rapport init --from empty` adds it.\n")
    #expect(try process.run("init", "--from", "empty").status == 0)
    #expect(try process.run("check").status == 0)
  }

  @Test(
    "a command that can't read or write a file exits with 3",
    .enabled(if: geteuid() != 0, "root may read everything"))
  func tellsMachineFailures() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    for path in ["content/terms", "content/hub.yml", "content/terms/lead.md"] {
      #expect(chmod(folder.at(path), 0) == 0)
      let result = try process.run("build")
      #expect(
        result.status == 3 && result.errors.contains(path) && result.errors.contains("Permission denied"))
      #expect(chmod(folder.at(path), 0o755) == 0)
    }
    #expect(chmod(folder.path, 0o555) == 0)
    #expect(try process.run("build").status == 3)
  }

  @Test("a pipe in the content is reported, not waited for")
  func tellsPipes() throws {
    let folder = try TemporaryFolder(soundHub)
    #expect(mkfifo(folder.at("content/terms/pipe.md"), 0o644) == 0)
    let result = try RapportProcess(folder: folder.path).run("check")
    #expect(result.status == 1 && result.errors.contains("content/terms/pipe.md:1:1: error[bad-file-name]"))
  }

  @Test("the day comes from --as-of, then from SOURCE_DATE_EPOCH, which must be a number")
  func takesDates() throws {
    let folder = try TemporaryFolder(soundHub)
    func day(_ epoch: String?, _ arguments: String...) throws -> String {
      var process = RapportProcess(folder: folder.path)
      if let epoch { process.environment["SOURCE_DATE_EPOCH"] = epoch }
      let made = try process.make(["build"] + arguments)
      (made.standardError, made.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try made.run()
      made.waitUntilExit()
      guard made.terminationStatus == 0 else { return "status \(made.terminationStatus)" }
      let hub = try #require(folder.files(in: "site")["data/hub.json"])
      return try #require((JSONSerialization.jsonObject(with: hub) as? [String: Any])?["as_of"] as? String)
    }
    #expect(try day("86400") == "1970-01-02")
    #expect(try day("-1") == "1969-12-31")
    #expect(try day("86400", "--as-of", "2026-11-22") == "2026-11-22")
    #expect(try day("tomorrow") == "status 2")
    #expect(try day("99999999999999999999") == "status 2")
    #expect(try day(nil) >= "2026-11-22")
  }

  @Test("the binary alone builds a hub; it needs no templates folder")
  func carriesItsTheme() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.copy(RapportProcess.binary(), to: "bin/rapport")
    let binary = URL(fileURLWithPath: folder.at("bin/rapport"))
    #expect(try RapportProcess(folder: folder.path).run("build", binary: binary).status == 0)
    let files = folder.files(in: "site")
    #expect(files.keys.contains { $0.hasPrefix("theme/style.") })
    #expect(String(decoding: try #require(files["terms/lead.html"]), as: UTF8.self).contains("Lead"))
  }

  @Test(
    "help shows a marketer which commands there are",
    arguments: [["--help"], ["build", "--help"], ["check", "--help"], ["new", "--help"], []])
  func helps(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let process = try RapportProcess(folder: folder.path).make(arguments)
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    try process.run()
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && said.contains("USAGE: rapport"))
  }
}
