import Foundation
import RapportHub
import TestSupport
import Testing

@Suite("rapport new")
struct NewCommandTests {
  @Test("creates an entry of each kind, and says where it is", arguments: Kind.builtIn.map(\.name))
  func beginsEntry(kind: String) throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    let result = try process.run("new", kind, "What if it breaks?", "--as-of", "2026-11-22")
    #expect(result.status == 0 && result.errors.isEmpty)
    let path = String(result.output.dropLast())
    #expect(path.contains("what-if-it-breaks"))
    let text = try String(contentsOfFile: folder.at(path), encoding: .utf8)
    #expect(text.hasPrefix("---\n") && text.contains("What if it breaks?"))
    let check = try process.run("check")
    #expect(check.status == 0 || check.status == 1)
    // Fields without a default still have to be filled in; nothing else is wrong.
    let faults = check.errors.components(separatedBy: "error[").dropFirst()
    #expect(faults.allSatisfy { $0.hasPrefix("missing-field]") }, "\(check.errors)")
  }

  @Test("creates an entry without errors if every required field is set")
  func takesFields() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    let result = try process.run(
      "new", "objections", "Too expensive", "--set", "category=price,timing", "--set",
      "says=It costs: too much", "--set",
      "says=No, thanks", "--content", "content")
    #expect(result.status == 0 && result.output == "content/objections/too-expensive.md\n")
    #expect(try process.run("check").status == 0)
    let text = try String(contentsOfFile: folder.at("content/objections/too-expensive.md"), encoding: .utf8)
    #expect(text.contains(#"says: ["It costs: too much", "No, thanks"]"#))
  }

  @Test("never overwrites an entry or creates a second one with the same name")
  func refusesToOverwrite() throws {
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["content/terms/2025/sal.md": "---\ntitle: SAL\n---\n"])
    let before = folder.files(in: "content")
    let process = RapportProcess(folder: folder.path)
    for title in ["Lead", "SAL", "lead?"] {
      let result = try process.run("new", "term", title)
      #expect(result.status == 2 && result.errors.contains("exists already"), "\(result.errors)")
    }
    #expect(folder.files(in: "content") == before)
  }

  @Test(
    "writes inside its kind's folder, whatever the title",
    arguments: ["../../../etc/passwd", "/etc/passwd", "con", "价格", "-x", "a\nb"])
  func staysInside(title: String) throws {
    let folder = try TemporaryFolder(soundHub)
    // A title that begins with a hyphen needs the usual `--` before it.
    let result = try RapportProcess(folder: folder.path).run("new", "--", "term", title)
    #expect(result.status == (title.contains("\n") ? 2 : 0), "\(result.errors)")
    let paths = folder.files(in: "").keys.filter {
      !["content/hub.yml", "content/terms/lead.md"].contains($0)
    }
    #expect(
      paths.allSatisfy { $0.hasPrefix("content/terms/") && $0.split(separator: "/").count == 3 }, "\(paths)")
  }
}
