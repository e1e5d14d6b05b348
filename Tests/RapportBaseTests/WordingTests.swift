import RapportBase
import Testing

@Suite("Numbers and counts as text")
struct WordingTests {
  @Test(
    "a number reads as people write it, however large it is",
    arguments: [
      (3.0, "3"), (-2, "-2"), (0, "0"), (2.5, "2.5"), (999_999_999_999_999, "999999999999999"),
      (1e300, "1e+300"), (-1e19, "-1e+19"),
    ])
  func numbers(number: Double, text: String) { #expect(decimalText(number) == text) }

  @Test("one of a thing is singular, everything else plural")
  func counts() {
    #expect([0, 1, 2].map { counted($0, "entry", "entries") } == ["0 entries", "1 entry", "2 entries"])
  }
}
