/// Reads a CSV file record by record, so that only the bytes of a large file are in
/// memory, never all its records.
public struct CSVReader: Sequence, IteratorProtocol {
  /// The character between cells.
  public enum Separator: UInt8, Sendable, CaseIterable {
    case comma = 44
    case semicolon = 59
    case tab = 9
    case bar = 124

    /// Its name in messages, in the plural.
    public var name: String {
      switch self {
      case .comma: "commas"
      case .semicolon: "semicolons"
      case .tab: "tabs"
      case .bar: "vertical bars"
      }
    }
  }

  /// The separator in use: the given one, the one the file declares, or the one that fits it best.
  public let separator: Separator
  /// How many control characters were left out, and the line of the first one.
  public private(set) var controlCharacters: (count: Int, line: Int) = (0, 0)
  private var scanner: CSVScanner

  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - separator: `nil` to use the one that fits the whole file best.
  public init(_ bytes: [UInt8], separator: Separator? = nil) {
    let declared = CSVReader.declared(bytes)
    self.separator = separator ?? declared?.separator ?? CSVReader.detected(bytes)
    scanner = CSVScanner(bytes, separator: self.separator.rawValue, from: declared?.length ?? 0)
  }

  public mutating func next() -> CSVRecord? { next(keeping: nil) }

  /// The next record with the text of only some columns, to avoid decoding the others.
  ///
  /// - Parameter isKept: by column; columns beyond its end are left empty. `nil` keeps all.
  package mutating func next(keeping isKept: [Bool]?) -> CSVRecord? {
    guard !scanner.isAtEnd else { return nil }
    var record = CSVRecord(cells: [], isMalformed: false)
    if let isKept { record.cells.reserveCapacity(isKept.count) }
    while true {
      let cell = scanner.next()
      let offset = record.cells.count
      let isWanted = isKept.map { offset < $0.count && $0[offset] } ?? true
      if scanner.bytes[cell.range].contains(where: { $0 != 32 }) {
        record.filledCount += 1
        record.lastFilled = offset
      }
      record.cells.append(CSVCell(isWanted ? text(of: cell) : "", line: cell.line, column: cell.column))
      record.isMalformed = record.isMalformed || cell.isMalformed
      guard cell.end == .separator else { return record }
      if scanner.isAtEnd {
        record.cells.append(CSVCell("", line: cell.line, column: cell.column + 1))
        return record
      }
    }
  }

  private mutating func text(of cell: CSVScanner.Cell) -> String {
    let bytes = scanner.bytes[cell.range]
    guard bytes.contains(where: { $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "\"") && cell.isQuoted }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\"") where cell.isQuoted && previous == byte:
        previous = 0
        continue
      case 10 where previous == 13: break
      // Some programs write line breaks inside a cell as vertical tab or form feed.
      case 10...13: out.append(10)
      case 0..<9, 14..<32, 127:
        if controlCharacters.count == 0 { controlCharacters.line = cell.line }
        controlCharacters.count += 1
      default: out.append(byte)
      }
      previous = byte
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The separator declared by a first line such as `sep=;`, which Excel understands, and the
  /// length of that line in bytes.
  private static func declared(_ bytes: [UInt8]) -> (separator: Separator, length: Int)? {
    let quoted = bytes.first == UInt8(ascii: "\"")
    let line = bytes.prefix(16).prefix { $0 != 10 && $0 != 13 }
    let text = quoted ? line.dropFirst().prefix { $0 != UInt8(ascii: "\"") } : line
    guard text.count == 5, text.prefix(4).map({ $0 | 32 }).elementsEqual([115, 101, 112, 61 | 32]),
      let byte = text.last, let separator = Separator(rawValue: byte)
    else { return nil }
    return (separator, line.count)
  }
}
