/// Why an export can't be used: what is wrong, where, and how to fix it.
public struct TakeProblem: Error, Sendable, Hashable {
  /// The name of the file, for messages.
  public let file: String
  /// Line from 1; `nil` if the problem is about the whole file.
  public let line: Int?
  /// Column in the line, from 1, in Unicode scalars; `nil` if the problem is about the whole line.
  public let column: Int?
  /// What is wrong.
  public let message: String
  /// How to fix it.
  public let help: String

  init(_ file: String, line: Int? = nil, column: Int? = nil, _ message: String, help: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// `deals.csv:12:4: message`, followed by the help on a line of its own.
  public var text: String {
    let place = line.map { line in ":\(line)" + (column.map { ":\($0)" } ?? "") } ?? ""
    return "\(file)\(place): \(message)\n  help: \(help)"
  }
}
