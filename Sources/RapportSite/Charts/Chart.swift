import RapportBase
import RapportTheme

/// A small SVG drawing with its numbers as a text alternative. Colours are classes of the style sheet, since
/// pages allow no inline styles. The same numbers always give the same bytes.
struct Chart {
  /// With fewer than this, nothing is drawn: a drawing would promise more than so few numbers can say.
  static let leastCount = 5

  let width: Int
  let height: Int
  /// The text alternative; empty if the numbers are next to the drawing.
  let label: String
  /// SVG elements, all written here and without any text.
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

  /// The SVG element, for a template.
  var html: TemplateValue {
    let name = label.isEmpty ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"\(label.xmlEscaped)\""
    let size = "width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\""
    return .html("<svg class=\"chart\" \(size) \(name)>\(shapes)</svg>")
  }
}
