/// Why nothing can be taken from an export: what is wrong, where, and how to fix it.
public struct TakeProblem: Error, Sendable, Hashable {
  /// What the file is called.
  public let file: String
  /// In the file, from 1; `nil` if it is about the file as a whole.
  public let line: Int?
  public let column: Int?
  public let message: String
  public let help: String

  init(_ file: String, line: Int? = nil, column: Int? = nil, _ message: String, help: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// `deals.csv:12:4: message`, and the help in a line below.
  public var text: String {
    let place = line.map { line in ":\(line)" + (column.map { ":\($0)" } ?? "") } ?? ""
    return "\(file)\(place): \(message)\n  help: \(help)"
  }
}
