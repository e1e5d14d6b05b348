/// Finds cells in the bytes of a CSV file (RFC 4180), with any separator and any line endings.
///
/// Tolerates what spreadsheets and people produce: spaces before a quote, text after one, quotes that are
/// never closed. Its cost is linear in the size of the file.
struct CSVScanner {
  /// What follows a cell.
  enum End { case separator, record, file }

  /// The position of a cell.
  struct Cell {
    /// Its bytes, without the quotes around it.
    var range: Range<Int>
    var isQuoted: Bool
    var isMalformed: Bool
    var line: Int
    var column: Int
    var end: End
  }

  let bytes: [UInt8]
  private let separator: UInt8
  private(set) var offset = 0
  private var line = 1
  private var column = 1
  /// How many more bytes may be scanned in vain for quotes that turn out not to enclose a cell.
  private var spareBytes: Int

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], separator: UInt8, from start: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    spareBytes = 2 * bytes.count + 1000
    advance(to: start)
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func next() -> Cell {
    let start = bytes[offset...].firstIndex { $0 != 32 } ?? bytes.count
    if start < bytes.count, bytes[start] == Self.quote, spareBytes > 0, let cell = quoted(start) {
      return cell
    }
    let end = bytes[offset...].firstIndex { $0 == separator || $0 == 10 || $0 == 13 } ?? bytes.count
    // The cell opens with a quote that could not be read as one.
    let isMalformed = start < end && bytes[start] == Self.quote
    return finish(offset..<end, isQuoted: false, isMalformed: isMalformed, endsAt: end)
  }

  /// Reads a cell in quotes; `nil` if the quote doesn't enclose a cell.
  private mutating func quoted(_ start: Int) -> Cell? {
    var index = start + 1
    while index < bytes.count {
      guard bytes[index] == Self.quote else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        index += 2
        continue
      }
      let after = bytes[(index + 1)...].firstIndex { $0 != 32 } ?? bytes.count
      if after == bytes.count || bytes[after] == separator || bytes[after] == 10 || bytes[after] == 13 {
        return finish(start + 1..<index, isQuoted: true, isMalformed: false, endsAt: after)
      }
      break
    }
    spareBytes -= index - start
    return nil
  }

  private mutating func finish(
    _ range: Range<Int>, isQuoted: Bool, isMalformed: Bool, endsAt end: Int
  ) -> Cell {
    var cell = Cell(
      range: range, isQuoted: isQuoted, isMalformed: isMalformed, line: line, column: column, end: .file)
    var next = end
    if end < bytes.count {
      cell.end = bytes[end] == separator ? .separator : .record
      let isPair = bytes[end] == 13 && end + 1 < bytes.count && bytes[end + 1] == 10 && separator != 13
      next = end + (isPair ? 2 : 1)
    }
    advance(to: next)
    return cell
  }

  /// Advances to an offset, counting lines and columns.
  private mutating func advance(to end: Int) {
    while offset < end {
      let byte = bytes[offset]
      let isPair = byte == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
      if byte == 10 || byte == 13 && !isPair {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}
