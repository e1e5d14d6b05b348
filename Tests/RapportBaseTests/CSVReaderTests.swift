import RapportBase
import Testing

@Suite("CSV")
struct CSVReaderTests {
  private func rows(_ text: String) -> [[String]] {
    CSVReader(Array(text.utf8)).map { $0.cells.map(\.text) }
  }

  @Test(
    "is recognized whichever separator it uses, whatever its cells contain", arguments: [",", ";", "\t", "|"])
  func separators(separator: String) {
    let cells = [["Title", "List"], ["One, two; three", "a; b, c"], ["Four | five", "d"]]
    let text = cells.map { $0.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: "\r\n")
    #expect(rows(text) == cells)
  }

  @Test("uses the separator of a first line sep=")
  func declaredSeparator() {
    #expect(rows("sep=;\na,b;c\n").last == ["a,b", "c"])
  }

  @Test("may end lines as Windows, Unix or old Macs do", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(end: String) {
    #expect(rows("a,b\(end)\"c\(end)d\",e\(end)") == [["a", "b"], ["c\nd", "e"]])
  }

  @Test("may have quotes that are doubled, surrounded by spaces, inside a cell, or never closed")
  func quotes() {
    #expect(rows("a,b\n\"say \"\"no\"\"\",x") == [["a", "b"], ["say \"no\"", "x"]])
    #expect(rows("a,b\n \"c, d\" ,x") == [["a", "b"], ["c, d", "x"]])
    #expect(rows("a,b\nan \"odd\" one,x") == [["a", "b"], ["an \"odd\" one", "x"]])
    #expect(rows("a,b\n\"open,x\nc,d") == [["a", "b"], ["\"open", "x"], ["c", "d"]])
  }

  @Test("gives the position of each cell")
  func positions() {
    let records = Array(CSVReader(Array("é,b\n\"x\ny\",z\nlast,cell".utf8)))
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(records[0].cells[1].column == 3)
    #expect(records[1].cells[1].line == 3 && records[1].cells[1].column == 4)
  }

  @Test("with unclosed quotes is read in linear time")
  func bounded() {
    let clock = ContinuousClock.now
    _ = rows(String(repeating: "\"a\n", count: 100_000) + "b,c")
    _ = rows(String(repeating: ",\"\"\"\"x", count: 100_000))
    #expect(ContinuousClock.now - clock < .seconds(20))
  }
}
