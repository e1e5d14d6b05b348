/// The value that a field gets from a cell.
struct ReadValue: Sendable {
  /// A part of the cell that couldn't be used.
  struct Lost: Sendable, Hashable {
    var text: String
    var reason: Reason
  }

  enum Reason: Sendable, Hashable {
    /// No entry, person or word has that name. The value is what to make with `--create`, if that is
    /// possible.
    case unknown(String?)
    /// A day whose day and month may be swapped.
    case ambiguousDay
    /// Anything else, in words.
    case other(String)
  }

  /// Values as front matter would write them: one, or the items of a list.
  var texts: [String] = []
  /// The fields of a group.
  var members: [(key: String, text: String)] = []
  var lost: [Lost] = []
  /// Texts that were read as something more than another spelling of them.
  var readAs: [(from: String, to: String)] = []

  init() {}

  init(_ text: String) { texts = [text] }

  init(lost text: String, _ reason: Reason) { lost = [Lost(text: text, reason: reason)] }

  var isEmpty: Bool { texts.isEmpty && members.isEmpty }

  mutating func add(_ other: ReadValue) {
    for text in other.texts where !texts.contains(text) { texts.append(text) }
    members += other.members
    lost += other.lost
    readAs += other.readAs
  }
}
