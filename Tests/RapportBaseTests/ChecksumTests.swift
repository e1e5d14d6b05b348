import RapportBase
import Testing

@Suite("FNV-1a")
struct ChecksumTests {
  /// Values from the algorithm's own test suite.
  @Test(
    "gives the published test values",
    arguments: [
      ("", "811c9dc5", "cbf29ce484222325"), ("a", "e40c292c", "af63dc4c8601ec8c"),
      ("foobar", "bf9cf968", "85944171f73967e8"),
    ])
  func publishedValues(text: String, short: String, long: String) {
    #expect(Checksum.hex32(Array(text.utf8)) == short)
    #expect(Checksum.hex64(Array(text.utf8)) == long)
  }
}
