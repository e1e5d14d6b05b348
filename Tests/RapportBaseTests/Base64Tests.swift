import RapportBase
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test(
    "matches the examples of RFC 4648 §10, and uses the alphabet's last characters",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("~~~???", "fn5+Pz8/"),
    ])
  func vectors(_ text: String, _ expected: String) {
    var bytes = Array("=".utf8)
    bytes.append(base64: Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "=" + expected)
  }
}
