import RapportBase

/// Writes tables as CSV: with a header, commas, LF line endings, and quotes where needed.
public enum TableText {
  /// - Parameter rows: cells in the order of the shape's columns.
  public static func bytes(_ shape: TableShape, _ rows: [[String]]) -> [UInt8] {
    var out: [UInt8] = []
    for row in [shape.header] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        out += quoted(cell).utf8
      }
      out.append(10)
    }
    return out
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else { return cell }
    return "\"" + cell.replacing(byte: "\"", with: "\"\"") + "\""
  }

  /// A number with at most one decimal: `12`, `12.5`.
  static func decimal(_ number: Double) -> String { decimalText((number * 10).rounded() / 10) }

  /// An amount rounded to whole units of the currency.
  static func amount(_ number: Double) -> String { decimalText(number.rounded()) }
}

/// Quartiles and other quantiles of a sample.
enum Quantile {
  /// Interpolates linearly between neighbours (type 7 of Hyndman and Fan, 1996, as in NumPy and Excel's
  /// PERCENTILE.INC).
  ///
  /// - Parameters:
  ///   - sorted: in ascending order; not empty.
  ///   - share: the quantile, from 0 to 1.
  static func of(_ sorted: [Int], _ share: Double) -> Double {
    guard sorted.count > 1 else { return Double(sorted.first ?? 0) }
    let place = share * Double(sorted.count - 1)
    let index = min(Int(place), sorted.count - 2)
    let (low, high) = (Double(sorted[index]), Double(sorted[index + 1]))
    return low + (place - Double(index)) * (high - low)
  }
}
