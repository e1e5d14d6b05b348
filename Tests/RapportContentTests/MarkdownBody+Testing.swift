@testable import RapportContent

extension MarkdownBody {
  /// The HTML if every link led where its author wrote it to.
  var renderedToOwnDestinations: String {
    let bytes = rendered { _, reference in
      .url(reference.destination, external: reference.destination.hasPrefix("http"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The body of a text that begins on a file's first line.
  static func parse(_ text: String) -> MarkdownBody {
    parse(Array(text.utf8)[...], file: "a.md", firstLine: 1)
  }
}
