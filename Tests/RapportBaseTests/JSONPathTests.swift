import RapportBase
import Testing

@Suite("Places in JSON")
struct JSONPathTests {
  @Test(
    "a value is found by its path; a missing value has the place of its enclosing value",
    arguments: [
      ([], 1), ([.item(0)], 3), ([.item(1)], 21), ([.item(2)], 36), ([.item(9)], 1),
      ([.item(0), .member("a")], 9), ([.item(0), .member("b")], 3), ([.item(1), .item(1)], 26),
      ([.item(1), .item(0), .member("x")], 22), ([.item(2), .member("a")], 51),
    ] as [([JSONPath.Step], Int)])
  func offsets(path: [JSONPath.Step], expected: Int) throws {
    let text = #" [ {"a": ["]", {}]}, [{}, "},{\\"], {"a" : 1 ,"a": 2 } ] "#
    _ = try JSONParser.parse(Array(text.utf8))
    #expect(JSONPath(path).offset(in: Array(text.utf8)) == expected)
  }

  @Test("deep nesting doesn't use up the stack")
  func deep() {
    let text = String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
    #expect(JSONPath([.item(1)]).offset(in: Array(text.utf8)) == 0)
    #expect(JSONPath([.member("a")]).offset(in: []) == 0)
  }
}
