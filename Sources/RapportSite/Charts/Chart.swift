import RapportBase
import RapportTheme

/// A small drawing with its numbers as a text alternative. Colours are classes of the style sheet: pages allow no
/// styles of their own. The same numbers are always the same bytes.
struct Chart {
  /// Below it numbers are quiet: a drawing would promise more than so few can say.
  static let leastCount = 5

  let width: Int
  let height: Int
  /// For people who don't see it; empty where the numbers are beside it.
  let label: String
  /// Shapes, which are ours and hold no text.
  private var shapes = ""

  init(width: Int, height: Int, label: String = "") {
    (self.width, self.height, self.label) = (width, height, label)
  }

  mutating func rect(_ style: String, x: Int, y: Int, width: Int, height: Int, radius: Int = 0) {
    let corner = radius > 0 ? " rx=\"\(radius)\"" : ""
    shapes +=
      "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(corner)/>"
  }

  mutating func circle(_ style: String, x: Int, y: Int, radius: Int) {
    shapes += "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
  }

  /// The left half of a circle.
  mutating func half(_ style: String, x: Int, y: Int, radius: Int) {
    shapes +=
      "<path class=\"\(style)\" d=\"M\(x) \(y - radius)a\(radius) \(radius) 0 0 0 0 \(2 * radius)z\"/>"
  }

  /// What a template shows.
  var html: TemplateValue {
    let name = label.isEmpty ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"\(label.xmlEscaped)\""
    let size = "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
    return .html("<svg class=\"chart\" \(size) \(name)>\(shapes)</svg>")
  }
}
