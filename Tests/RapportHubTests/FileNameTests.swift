import RapportBase
import RapportContent
import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportHub

@Suite("Files and their names")
struct FileNameTests {
  private static let (composed, decomposed) = ("\u{FC}bersicht.pdf", "u\u{308}bersicht.pdf")

  @Test(
    "a link leads to the file as it is named on disk, however accents are encoded",
    arguments: [(composed, decomposed), (decomposed, composed), (composed, composed)])
  func resolvesByOwnBytes(file: String, reference: String) async throws {
    let read = try await memoryHub([
      "files/\(file)": "%PDF", "terms/x.md": "---\ntitle: X\n---\n\n[a](../files/\(reference))\n",
      "assets/a.md": "---\ntitle: A\ntype: guide\npersonas: all\nstages: all\nfile: \(reference)\n---\n",
    ])
    #expect(!read.findings.contains { $0.contains("missing-file") || $0.contains("orphan-file") })
    let term = try #require(read.hub.entry(EntryKey("term", "x")))
    guard case .attachment(let path) = read.hub.resolve("../files/\(reference)", from: term) else {
      Issue.record("the link leads nowhere")
      return
    }
    #expect(Array(path.utf8) == Array(file.utf8))
    #expect(try Array(#require(read.hub.attachment(reference)).path.utf8) == Array(file.utf8))
  }

  @Test(
    "of two names that differ only in encoding, a link means the one with its bytes; the other is an orphan"
  )
  func keepsTwinsApart() async throws {
    let tree = ListedTree(
      items: ["files/\(Self.decomposed)", "files/\(Self.composed)", "hub.yml"].map {
        TreeItem(path: $0, kind: .file, size: 1)
      })
    let read = try await readHub(tree, asOf: testDay, jobs: 1)
    for name in [Self.composed, Self.decomposed] {
      #expect(try Array(#require(read.hub.attachment(name)).path.utf8) == Array(name.utf8))
    }
    #expect(read.diagnostics.count { $0.code == .fileTwins } == 1)
    #expect(read.diagnostics.count { $0.code == .orphanFile } == 2)
  }

  @Test(
    "files that Windows, macOS and Office leave behind are skipped",
    arguments: [
      "files/Thumbs.db", "files/sub/THUMBS.DB", "Desktop.ini", "terms/desktop.ini", "files/~$deck.docx",
      "files/~WRL0001.tmp", "files/ppt1A2.tmp", "__MACOSX/files/._deck.pdf", "files/__MACOSX/x.pdf",
      "files/Icon\r", "$RECYCLE.BIN/x.pdf", "System Volume Information/x", "files/.DS_Store", "~$hub.yml",
    ])
  func passesOverJunk(path: String) async throws {
    let read = try await memoryHub([path: "x", "terms/t.md": "---\ntitle: T\nreviewed: 2026-11-20\n---\n"])
    #expect(read.findings == [])
    #expect(read.hub.attachments.isEmpty)
  }

  @Test(
    "names that only look like such files are content",
    arguments: [
      "files/thumbs.pdf", "files/icon.pdf", "files/tmp.pdf", "files/a~$b.pdf", "files/desktop.ini.pdf",
    ])
  func keepsOthers(path: String) async throws {
    let read = try await memoryHub([path: "%PDF"])
    #expect(read.hub.attachments.count == 1)
  }

  @Test(
    "names that not every computer allows are reported",
    arguments: [
      "a?", "a*b", "a:b.pdf", "a|b", "a\"b", "<a>", "a ", "a.", "aux", "AUX.pdf", "con.tar.gz", "Com1",
      "lpt¹.txt",
      "nul.", "conin$", "x .pdf", " x.pdf",
    ])
  func findsUnportableNames(name: String) {
    #expect(FileNames.fault(of: name[...]) != nil)
  }

  @Test(
    "names that every computer allows are not reported",
    arguments: [
      "a", "my deck.pdf", "auxiliary.pdf", "com.pdf", "com10.pdf", "über.pdf", "a.b.c", "(1).pdf", "价格.pdf",
    ])
  func acceptsPortableNames(name: String) {
    #expect(FileNames.fault(of: name[...]) == nil)
  }
}
