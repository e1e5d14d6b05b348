import RapportBase
import RapportHub

/// Values that the hub doesn't know, each with the lines that have it.
struct UnknownValues {
  struct Value {
    var field: String
    var text: String
    /// The name in `--create` for what would have to be made; `nil` if it can't be made.
    var creation: String?
    var lines: [Int]
  }

  private(set) var values: [Value] = []
  private var offsets: [[String]: Int] = [:]

  mutating func add(_ text: String, field: String, creation: String?, line: Int) {
    let key = [field, WrittenName.squeezed(text)]
    if let offset = offsets[key] {
      values[offset].lines.append(line)
    } else {
      offsets[key] = values.count
      values.append(Value(field: field, text: text, creation: creation, lines: [line]))
    }
  }
}
