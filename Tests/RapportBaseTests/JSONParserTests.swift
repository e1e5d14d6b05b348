import RapportBase
import Testing

@Suite("JSON written by others")
struct JSONParserTests {
  private func parse(_ text: String) throws(JSONParser.Fault) -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test("is read as it is written")
  func reads() throws {
    let value = try parse(
      #"{"a": [1, -2.5e2, true, false, null, "x\n\"\\\/\u00e9\ud83d\ude00"], "b": {}, "c": []}"#)
    #expect(
      value["a"]?.items == [
        .number(1), .number(-250), .bool(true), .bool(false), .null, .string("x\n\"\\/é😀"),
      ])
    #expect(value["b"]?.members == [] && value["c"]?.items == [] && value["d"] == nil)
    #expect(try parse("\u{FEFF} \"a\" \n") == .string("a"))
    #expect(try parse(#"{"a":1,"a":2}"#)["a"] == .number(2))
    #expect(try parse(#""\ud83d and \udc00""#).text == "\u{FFFD} and \u{FFFD}")
  }

  @Test(
    "is refused at the first place that isn't JSON",
    arguments: [
      ("", 1, 1, "the text ends too early"), ("{\"a\" 1}", 1, 6, "“:” is missing"),
      ("[1,\n 2", 2, 3, "“,” or “]” is missing"), ("{\"a\":1]", 1, 7, "“,” or “}” is missing"),
      ("[1,]", 1, 4, "a value is missing"), ("[0x10]", 1, 2, "a value is missing"),
      ("{a:1}", 1, 2, "a name in quotes is missing"), ("\"a", 1, 3, "a quote isn’t closed"),
      ("\"\\", 1, 3, "a quote isn’t closed"), ("\"\\u12", 1, 4, "“\\u” needs four digits"),
      ("\"a\nb\"", 1, 3, "a text has a control character in it"),
      ("1 2", 1, 3, "something comes after the value"),
      ("\"\\q\"", 1, 4, "“\\” is followed by something that has no meaning"),
    ])
  func refuses(text: String, line: Int, column: Int, message: String) {
    #expect(throws: JSONParser.Fault(line: line, column: column, message: message)) { try parse(text) }
  }

  @Test("is parsed in linear time")
  func bounds() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONParser.Fault.self) { try parse(deep) }
    #expect(
      try parse(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).items.count == 1)
    let long = "[" + String(repeating: "{\"a\":1},", count: 50_000) + "1]"
    #expect(try parse(long).items.count == 50_001)
  }
}
