import Foundation
import TestSupport
import Testing

/// What a process writes and where, as seen from outside.
@Suite("Output of commands")
struct OutputSafetyTests {
  /// Characters that control a terminal, are invisible, or set the text direction.
  private static let odd = [
    "\u{1B}[2J", "\u{7}", "\u{9B}31m", "\u{61C}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2060}", "\u{2066}",
    "\u{FEFF}", "\u{E0041}", "\u{85}", "\u{2028}",
  ]

  private func isClean(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      switch $0.value {
      case 10: false
      case 0..<32, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE007F:
        true
      default: false
      }
    }
  }

  private func begins(_ text: String, _ command: String) -> Bool {
    text.split(separator: "\n").contains { $0.drop(while: \.isWhitespace).hasPrefix(command) }
  }

  @Test(
    "has no control, invisible or bidi character and no runner command, wherever its words come from")
  func escapesEverything() throws {
    let words = Self.odd.joined() + "##[add-mask]x"
    var hub = soundHub
    hub["content/terms/\u{202E}x\u{1B}[2J.md"] = "---\ntitle: X\n---\n"
    hub["content/terms/lead.md"] =
      "---\ntitle: \"L\(words.filter { $0 != "\u{7}" })\"\nbogus\u{200B}: x\nowner: \"\u{E0041}a\"\n---\n"
    hub["mail.txt"] = "BEGIN RAPPORT FILE\npath: \(words)/x.md\nsum: 0\n| ---\n| ---\nEND RAPPORT FILE\n"
    let folder = try TemporaryFolder(hub)
    let process = RapportProcess(folder: folder.path)
    let odd = "\u{85}::error::\(words)"
    for arguments in [
      ["check"], ["check", "--format", "json"], ["check", "--format", "github"], ["build"],
      ["intake", "mail.txt"],
      ["new", odd, "x"], ["new", "term", "x", "--set", "\(odd)=1"], ["schema", odd],
      ["check", "--content", odd],
      ["build", "--output", "content/\(odd)"], ["diff", odd], ["intake", odd], [odd],
    ] {
      let result = try process.run(arguments)
      #expect(isClean(result.output) && isClean(result.errors), "\(arguments): \(result.errors)")
      #expect(!result.errors.contains("##[") && !result.output.contains("##["))
      if !arguments.contains("github") {
        #expect(!begins(result.errors, "::") && !begins(result.output, "::"), "\(result.errors)")
      }
    }
    try folder.write(["content/terms/x.md": "---\ntitle: X\nowner: \"\u{E0041}a\"\n---\n"])
    let json = try process.run("check", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let found = (object?["diagnostics"] as? [[String: Any]])?.compactMap { $0["message"] as? String } ?? []
    #expect(json.contains("\\udb40\\udc41a") && found.contains { $0.contains("\u{E0041}a") }, "\(found)")
  }

  @Test("that can't be written makes a command exit with 3: a full disk, a pipe that nobody reads")
  func failsWhereNobodyReads() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    for arguments in [
      ["check", "--format", "json"], ["schema", "term"], ["--help"], ["new", "term", "Cash"],
      ["check", "--help"], ["--version"],
    ] {
      let full = try process.make(arguments)
      full.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
      let errors = Pipe()
      full.standardError = errors
      try full.run()
      let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      full.waitUntilExit()
      #expect(full.terminationReason == .exit && full.terminationStatus == 3, "\(arguments): \(said)")
      #expect(said.contains("standard output"), "\(said)")
    }
    let closed = Pipe()
    try closed.fileHandleForReading.close()
    let unread = try process.make(["schema", "term"])
    unread.standardOutput = closed
    unread.standardError = FileHandle.nullDevice
    try unread.run()
    unread.waitUntilExit()
    #expect(unread.terminationReason == .exit && unread.terminationStatus == 3)
  }

  @Test(
    "explains when too few files may be open, and the command exits with 3", arguments: [5, 7, 12, 20, 31])
  func saysWhenFilesRunOut(limit: Int) throws {
    let folder = try TemporaryFolder(soundHub)
    let binary = try RapportProcess.binary().path
    let shell = URL(fileURLWithPath: "/bin/sh")
    let result = try RapportProcess(folder: folder.path).run(
      "-c", "ulimit -n \(limit); exec '\(binary)' build", binary: shell)
    #expect(result.status == 3 && result.errors.contains("ulimit -n 1024"), "\(result)")
  }

  @Test("of simultaneous builds into one folder is complete, and no build fails")
  func buildsAtTheSameTime() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["site/.rapport": "rapport 1\n", "site/.nojekyll": ""])
    for _ in 0..<6 {
      let builds = try (0..<6).map { _ in
        let process = try RapportProcess(folder: folder.path).make(["build", "--no-git"])
        (process.standardError, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
        return process
      }
      for build in builds { try build.run() }
      for build in builds {
        build.waitUntilExit()
        #expect(build.terminationStatus == 0)
      }
    }
    #expect(try folder.names() == ["content", "site"])
    // The site is the same as that of one build alone, and what others keep in the folder is still there.
    _ = try RapportProcess(folder: folder.path).run("build", "--no-git", "--output", "alone")
    var site = folder.files(in: "site")
    #expect(site.removeValue(forKey: ".nojekyll") != nil)
    #expect(site == folder.files(in: "alone"))
  }
}

@Suite("The output folder")
struct OutputFolderTests {
  private static let hub = soundHub.merging(["content/.rapport": "rapport 1\n"]) { first, _ in first }

  @Test(
    "is never the content, in it or around it, whatever the path to it",
    arguments: [
      ["--output", "content"], ["--output", "./content/"], ["--output", "link"], ["--output", "link/site"],
      ["--output", "link/a/../site"], ["--output", "content/terms/site"],
      ["--content", "link", "--output", "content"], ["--content", "outer/content", "--output", "outer"],
      ["--content", "outer/content", "--output", "outer-link"],
      ["--templates", "content/../tpl", "--output", "tpl/site"],
      ["--templates", "tpl", "--output", "tpl"],
    ])
  func isApart(arguments: [String]) throws {
    let folder = try TemporaryFolder(Self.hub)
    try folder.write([
      "outer/.rapport": "rapport 1\n", "outer/content/hub.yml": "name: O\n", "tpl/.rapport": "rapport 1\n",
    ])
    try folder.link("link", to: "content")
    try folder.link("outer-link", to: "outer")
    let before = folder.files()
    let result = try RapportProcess(folder: folder.path).run(["build", "--no-git"] + arguments)
    #expect(result.status == 2 && result.errors.contains("Choose another --output"), "\(result.errors)")
    #expect(folder.files() == before)
  }

  @Test("leaves other folders beside it alone, and keeps no dot file of a site that came with a checkout")
  func trustsNoLeftovers() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write([
      ".site.rapport-9.old/.rapport": "rapport 1\n", ".site.rapport-9.old/.htaccess": "evil",
      ".site.rapport-notes/mine.txt": "mine", ".site.rapport-7/mine.txt": "mine",
      ".site.rapport-7.older/x": "mine",
      ".site.rapport-/x": "mine", ".site.rapport-1-2-3/.rapport": "rapport 1\n",
    ])
    #expect(try RapportProcess(folder: folder.path).run("build", "--no-git").status == 0)
    #expect(folder.files(in: "site")[".htaccess"] == nil)
    let kept = [
      ".site.rapport-", ".site.rapport-1-2-3", ".site.rapport-7", ".site.rapport-7.older",
      ".site.rapport-notes",
    ]
    #expect(try folder.names() == kept + ["content", "site"])
  }

  @Test("for new entries is in the content, and not where a link leads")
  func writesThroughNoLink() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["victim/keep.txt": "x"])
    try folder.link("content/notes", to: "../victim")
    let result = try RapportProcess(folder: folder.path).run("new", "note", "Hi", "--set", "what=heard")
    #expect(result.status == 3 && result.errors.contains("content/notes"), "\(result.errors)")
    #expect(folder.files(in: "victim").count == 1)
  }
}
