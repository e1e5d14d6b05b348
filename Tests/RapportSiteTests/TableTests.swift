import Foundation
import RapportHub
import TestSupport
import Testing

@testable import RapportSite

/// Tables as read by programs that separate cells at commas, semicolons or tabs.
@Suite("Tables for spreadsheets")
struct TableTests {
  private static let hostile = [
    "=1+1", "a;=1+1;b", "a; =1+1", "a;  @SUM(A1)", "x\t=1+1", "a\n=1+1", "a\r\n-1", "+1", "\t=1", "＝1+1",
    "a;＝1",
    "\";=1+1", "\",\"=1+1\"", "plain", "a,b",
  ]

  /// RFC 4180, but as lenient as spreadsheets: a quote in the middle of a cell is text.
  private func cells(_ text: String, separator: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var isStart = true
    var scalars = Array(text.unicodeScalars)[...]
    func add(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    while let scalar = scalars.popFirst() {
      if isQuoted, scalar == "\"" {
        if scalars.first == "\"" { add(scalars.removeFirst()) } else { isQuoted = false }
      } else if isQuoted {
        add(scalar)
      } else if scalar == "\"", isStart {
        isQuoted = true
        isStart = false
      } else if scalar == separator {
        rows[rows.count - 1].append("")
        isStart = true
      } else if scalar == "\n" || scalar == "\r" {
        rows.append([""])
        isStart = true
      } else {
        add(scalar)
        isStart = false
      }
    }
    return rows
  }

  private func table(_ path: String) async throws -> String {
    var files = ["hub.yml": "name: Hub\n", "files/a.pdf": "%PDF-"]
    for (number, words) in Self.hostile.enumerated() {
      let text = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
      let line = words.contains { $0.isNewline } ? "x" : text
      files["objections/o\(number).md"] =
        "---\ntitle: Title \(number)\ncategory: price\nsays: [\(line), other]\nanswer: \(text)\n---\n"
    }
    files["assets/a.md"] =
      "---\ntitle: A\ntype: guide\npersonas: all\nstages: all\nurl: https://example.com/x.pdf\n"
      + "buyer_url: https://example.com/b\nreviewed: 2026-11-01\n---\n"
    let site = try await memoryHub(files).site()
    return String(decoding: try #require(site[path]), as: UTF8.self)
  }

  @Test("contain no formula, whatever separates cells", arguments: [",", ";", "\t"] as [Unicode.Scalar])
  func holdNoFormula(separator: Unicode.Scalar) async throws {
    for row in cells(try await table("data/objections.csv"), separator: separator) {
      for cell in row {
        let bare = cell.drop { $0 == " " || $0 == "\u{FEFF}" }
        #expect(bare.first.map { !"=+-@\t＝＋－＠".contains($0) } ?? true, "\(cell)")
      }
    }
  }

  @Test("contain every field, even if its name is also that of one of our own columns")
  func holdEveryField() async throws {
    let rows = cells(try await table("data/assets.csv"), separator: ",").filter { $0.count > 1 }
    let head = rows[0]
    let row = rows[1]
    func value(_ name: String) -> String? { head.firstIndex(of: name).map { row[$0] } }
    #expect(value("url") == "assets/a.html" && value("own_url") == "https://example.com/x.pdf")
    #expect(value("reviewed") == "2026-11-01" && value("buyer_url") == "https://example.com/b")
    #expect(Set(head).count == head.count)
    let asset = try #require(Kind.builtIn.first { $0.name == "asset" })
    for field in asset.fields {
      #expect(head.contains(field.key) || head.contains("own_\(field.key)"), "\(field.key)")
    }
    let objections = cells(try await table("data/objections.csv"), separator: ",").filter { $0.count > 1 }
    let says = try #require(objections[0].firstIndex(of: "says"))
    #expect(
      objections.contains { $0[says] == "plain; other" } && objections.contains { $0[says] == "a,b; other" })
  }
}
