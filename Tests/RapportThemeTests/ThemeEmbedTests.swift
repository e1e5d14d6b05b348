import Foundation
import RapportTheme
import TestSupport
import Testing

@Suite("The binary contains the whole theme")
struct ThemeEmbedTests {
  /// Names below `templates/`, in byte order.
  private func names() throws -> [String] {
    let folder = Checkout.root.appending(path: "templates").resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.path + "/" + name, isDirectory: &isFolder)
      return !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test("theme.c holds every file under templates/, and no other, byte for byte")
  func holdsEveryFile() throws {
    #expect(ThemeFile.builtIn.map(\.name) == (try names()), "theme.c is out of date: run make theme")
    for file in ThemeFile.builtIn {
      let data = try Data(contentsOf: Checkout.root.appending(path: "templates/" + file.name))
      // Not the bytes themselves: a failure would print all of them.
      let isSame = file.bytes == Array(data)
      #expect(isSame, "\(file.name) differs: build again")
    }
  }

  @Test("the built-in theme has no fault")
  func hasNoFault() throws {
    #expect(try Theme.load().diagnostics == [])
  }
}
