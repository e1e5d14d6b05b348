import Testing

@testable import RapportSearch

@Suite("Whole numbers encoded as printable text")
struct DenseCodeTests {
  /// Reads numbers as `search/decoding.js` does.
  private func read(_ text: ArraySlice<UInt8>) -> (number: Int, rest: ArraySlice<UInt8>) {
    let symbols = (32...126).filter { ![0x22, 0x3C, 0x5C].contains($0) }.map(UInt8.init)
    var (result, unit, text) = (0, 1, text)
    while let byte = text.popFirst(), let value = symbols.firstIndex(of: byte) {
      result += unit * value
      if value < 60 { break }
      unit *= 32
    }
    return (result, text)
  }

  @Test(
    "Numbers survive a round trip",
    arguments: [0, 1, 59, 60, 61, 91, 92, 1979, 1980, 63_999, 1 << 20, 1 << 31, 1 << 50])
  func numbersComeBack(number: Int) {
    var out: [UInt8] = []
    Base92.append(number, to: &out)
    let (read, rest) = read(out[...])
    #expect(read == number)
    #expect(rest.isEmpty)
  }

  @Test("Sequences of numbers survive a round trip, and need no escapes in a script")
  func rowsComeBack() {
    let numbers = Array(0..<10_000) + (0..<50).map { 1 << $0 }
    var out: [UInt8] = []
    for number in numbers { Base92.append(number, to: &out) }
    #expect(out.allSatisfy { (32...126).contains($0) && ![0x22, 0x3C, 0x5C].contains($0) })
    var rest = out[...]
    for number in numbers {
      let next = read(rest)
      #expect(next.number == number)
      rest = next.rest
    }
  }

  @Test("Numbers below 60 take one character, below 1980 two")
  func smallNumbersAreShort() {
    func length(_ number: Int) -> Int {
      var out: [UInt8] = []
      Base92.append(number, to: &out)
      return out.count
    }
    #expect([0, 59, 60, 1979, 1980].map(length) == [1, 1, 2, 2, 3])
  }

  @Test("A text's length is counted as the browser counts it")
  func textLengths() {
    var out: [UInt8] = []
    Base92.append(Array("a𠀀é".utf16), to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "%a𠀀é")
  }
}
