/// What a tag refers to: a name, with or without transforms, as in `first(items)`.
struct TemplateCall {
  /// Outermost first.
  var transforms: [String]
  /// Empty if the transforms apply to the current row of a list, as in `first()`.
  var name: String

  /// The transforms of `TemplateValue` and of a list's row.
  static let known = [
    "count", "empty", "even", "first", "index", "last", "lowercased", "odd", "plusone", "reversed",
    "uppercased",
  ]

  /// Those that return a number, which can't be a section: it has no names inside.
  private static let numbers = ["count", "index", "plusone"]

  /// `nil` if the parentheses don't match, or a name is missing.
  init?(_ text: String) {
    let parts = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let last = parts[parts.count - 1]
    let depth = parts.count - 1
    guard last.hasSuffix(String(repeating: ")", count: depth)) else { return nil }
    transforms = Array(parts[..<depth])
    name = String(last.dropLast(depth))
    let words = transforms + [name]
    guard words.allSatisfy({ !$0.contains(")") && !$0.contains("/") }) else { return nil }
    if depth == 0 && name.isEmpty { return nil }
    // `.` alone is the current value; elsewhere dots separate names.
    let path = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if !path.isEmpty && ".\(path).".contains("..") { return nil }
  }

  var givesNumber: Bool { transforms.first.map(Self.numbers.contains) ?? false }
}
