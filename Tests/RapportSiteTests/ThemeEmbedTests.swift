import CRapport
import Foundation
import RapportSite
import Testing

@Suite("The binary carries the whole theme")
struct ThemeEmbedTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Names below `templates/`, in byte order.
  private func names() throws -> [String] {
    let folder = Self.root.appending(path: "templates").resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.path + "/" + name, isDirectory: &isFolder)
      return !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The table as it should be: the text between the last comment and the first function of `theme.c`.
  private func table(_ names: [String]) -> String {
    let arrays = names.enumerated().map { index, name in
      """
      static const unsigned char file\(index)[] = {
      #embed "../../templates/\(name)" suffix(,)
        0};


      """
    }
    let rows = names.enumerated().map { #"  {"\#($1)", file\#($0), sizeof file\#($0) - 1},"# + "\n" }
    return arrays.joined() + "static const struct rapport_theme_file files[] = {\n" + rows.joined() + "};\n"
  }

  @Test("theme.c lists every file under templates/ and no other")
  func listsEveryFile() throws {
    let file = Self.root.appending(path: "Sources/CRapport/theme.c")
    let source = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(source.range(of: "static const unsigned char"))
    let end = try #require(source.range(of: "\nsize_t rapport_theme_count"))
    let expected = try table(names())
    if ProcessInfo.processInfo.environment["RAPPORT_UPDATE"] != nil {
      let updated = source.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: expected)
      try Data(updated.utf8).write(to: file)
      return
    }
    #expect(
      source[start.lowerBound..<end.lowerBound] == expected,
      "theme.c is out of date: run RAPPORT_UPDATE=1 swift test --filter ThemeEmbedTests")
  }

  @Test("the embedded bytes are those of the files")
  func carriesTheBytes() throws {
    let names = try names()
    #expect(ThemeFile.builtIn.map(\.name) == names)
    for file in ThemeFile.builtIn {
      let data = try Data(contentsOf: Self.root.appending(path: "templates/" + file.name))
      #expect(file.bytes == Array(data), "\(file.name)")
    }
  }

  @Test("the built-in theme has no fault")
  func hasNoFault() throws {
    #expect(try Theme.load().diagnostics == [])
  }
}
