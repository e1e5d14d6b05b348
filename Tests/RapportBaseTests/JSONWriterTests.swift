import Foundation
import RapportBase
import RapportDiagnostics
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("keeps members in their order and puts commas between them")
  func keepsOrder() {
    let found = text { json in
      json.object { json in
        json.member("b", "1")
        json.member("a", 2)
        json.key("list")
        json.array { json in
          json.null()
          json.bool(true)
          json.object { _ in }
          json.array { _ in }
        }
        json.key("raw")
        json.raw("{}")
      }
    }
    #expect(found == #"{"b":"1","a":2,"list":[null,true,{},[]],"raw":{}}"#)
  }

  @Test(
    "a text is the same again in any reader",
    arguments: [
      "", "\"", "\\", "\u{0}\u{1}\u{1F}\u{7F}", "\n\r\t\u{8}\u{C}", "</script>", "é\u{301}\"\u{301}",
      "\u{2028}\u{2029}", "🙂",
      "\u{FFFE}", "\\u0041", "a\"b\\c\nd", "\"start", "end\"",
    ])
  func escapes(value: String) throws {
    let json = text { $0.array { $0.string(value) } }
    let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    #expect(read == [value])
    #expect(!json.utf8.contains { $0 < 32 || $0 == 127 })
  }

  @Test(
    "numbers are whole where they can be",
    arguments: [
      (0.0, "0"), (3, "3"), (-2.5, "-2.5"), (0.1, "0.1"), (1e14, "100000000000000"), (1e300, "1e+300"),
      (-0.0, "0"),
    ])
  func writesNumbers(number: Double, expected: String) {
    #expect(text { $0.number(number) } == expected)
  }

  @Test("a line break comes after the comma")
  func breaksLines() {
    let found = text { json in
      json.array { json in
        json.line()
        json.string("a")
        json.line()
        json.string("b")
      }
    }
    #expect(found == "[\n\"a\",\n\"b\"]")
  }
}
