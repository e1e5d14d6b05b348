@testable import RapportContent

extension MarkdownBody {
  /// The HTML if every link led where its author wrote.
  var renderedToOwnDestinations: String {
    let bytes = rendered { _, reference in
      .url(reference.destination, external: reference.destination.hasPrefix("http"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The body of a text that begins at a file's first line.
  static func parse(_ text: String) -> MarkdownBody {
    parse(Array(text.utf8)[...], file: "a.md", firstLine: 1)
  }
}

/// Numbers that look random and are the same in every run.
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
