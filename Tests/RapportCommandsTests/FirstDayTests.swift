import Foundation
import TestSupport
import Testing

/// 600 imported entries: none has been reviewed, and hardly any says where it belongs.
@Suite("A hub's first day")
struct FirstDayTests {
  private static func files(adopted: String?) -> [String: String] {
    var files = [
      "content/hub.yml": "name: Hub\n" + (adopted.map { "adopted: \($0)\n" } ?? ""),
      "content/stages/begin.md": "---\ntitle: Begin\norder: 1\n---\n",
    ]
    for number in 1...40 {
      files["content/personas/persona-\(number).md"] =
        "---\ntitle: Persona \(number)\nrole: Does \(number)\n---\n"
    }
    for number in 1...160 {
      files["content/objections/objection-\(number).md"] =
        "---\ntitle: Objection \(number)\ncategory: price\nsays: Number \(number)?\n---\nSee [x](gone-\(number).md).\n"
    }
    for number in 1...400 {
      let type = number % 2 == 0 ? "guide" : "datasheet"
      files["content/assets/asset-\(number).md"] =
        "---\ntitle: Asset \(number)\ntype: \(type)\n---\nText <b>x</b> of \(number). ![](https://example.com/\(number).png)\n"
    }
    return files
  }

  private func check(adopted: String?, _ more: String...) throws -> [Substring] {
    let folder = try TemporaryFolder(Self.files(adopted: adopted))
    let result = try RapportProcess(folder: folder.path).run(
      ["check", "--no-git", "--as-of", "2026-11-22"] + more)
    #expect(result.status == 0)
    return result.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test("is reported in at most 40 lines, none of which says only that the hub is new")
  func isShort() throws {
    let lines = try check(adopted: "2026-11-20")
    #expect(lines.count <= 40)
    #expect(!lines.contains { $0.contains("never-checked") })
    #expect(
      lines.contains {
        $0.hasPrefix("warning[not-placed] in 400 files, first five: content/assets/asset-1.md:3:7")
      })
    #expect(lines.contains { $0.hasPrefix("  help: ") })
    #expect(lines.contains("`rapport check --all` lists each one with its line."))
  }

  @Test("is over once a review interval has passed")
  func isOver() throws {
    #expect(try check(adopted: nil).contains { $0.hasPrefix("warning[never-checked] in 600 files") })
    let lines = try check(adopted: "2026-08-01")
    #expect(lines.contains { $0.hasPrefix("warning[never-checked]") == false })
    #expect(try check(adopted: "2025-01-01").contains { $0.hasPrefix("warning[never-checked] in 600 files") })
  }

  @Test("is reported entry by entry on request")
  func isTold() throws {
    let lines = try check(adopted: "2026-11-20", "--all")
    #expect(lines.count { $0.contains("warning[not-placed]") } == 400)
  }

  @Test("shows on GitHub what the proposal changes first")
  func ranks() throws {
    let folder = try TemporaryFolder([
      "content/hub.yml": "name: Hub\n",
      "content/terms/a.md": "---\ntitle: A\ncolour: red\n---\n", "content/terms/z.md": "---\ntitle: Z\n---\n",
    ])
    let repository = try TestRepository(in: folder)
    try repository.git("add", ".")
    try repository.git("commit", "--quiet", "--message=First", day: "2026-11-01")
    try folder.write([
      "content/terms/z.md": "---\ntitle: Z\ncolour: red\n---\n", "content/terms/c.md": "Text\n",
    ])
    let result = try RapportProcess(folder: folder.path).run(
      "check", "--format", "github", "--changed-since", "HEAD", "--as-of", "2026-11-22")
    let files = result.errors.split(separator: "\n").filter { $0.hasPrefix("::") }.map {
      String($0.split(separator: "=")[1].prefix { $0 != "," })
    }
    #expect(files == ["content/terms/c.md", "content/terms/z.md", "content/terms/a.md"])
  }
}
