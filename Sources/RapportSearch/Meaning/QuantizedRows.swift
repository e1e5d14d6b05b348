import RapportBase

/// Rows of numbers quantized to four bits each: −7 to 7 steps, the size of a step being the row's own.
struct QuantizedRows: Sendable, Equatable {
  let columns: Int
  private(set) var codes: [Int8] = []
  private(set) var steps: [Float] = []

  /// The largest number, in steps.
  static let most = 7
  /// Numbers more than this many standard deviations from the mean are clamped: few are, and the others gain
  /// precision.
  private static let deviations: Float = 2.6

  init(_ matrix: FloatMatrix) {
    columns = matrix.columns
    codes.reserveCapacity(matrix.values.count)
    steps.reserveCapacity(matrix.rows)
    matrix.withRows { rows in
      for row in 0..<matrix.rows { append(rows + row * columns) }
    }
  }

  private mutating func append(_ row: UnsafePointer<Float>) {
    let step =
      min(QuantizedRows.largest(row, columns), QuantizedRows.deviation(row, columns)) / Float(Self.most)
    steps.append(step)
    for index in 0..<columns {
      let code = step > 0 ? (row[index] / step).rounded(.toNearestOrEven) : 0
      codes.append(Int8(max(-Float(Self.most), min(Float(Self.most), code))))
    }
  }

  private static func largest(_ row: UnsafePointer<Float>, _ count: Int) -> Float {
    var largest: Float = 0
    for index in 0..<count { largest = max(largest, abs(row[index])) }
    return largest
  }

  private static func deviation(_ row: UnsafePointer<Float>, _ count: Int) -> Float {
    var (sum, squares): (Float, Float) = (0, 0)
    for index in 0..<count { sum += row[index] }
    let mean = sum / Float(count)
    for index in 0..<count { squares += (row[index] - mean) * (row[index] - mean) }
    return deviations * (squares / Float(count)).squareRoot()
  }

  /// Steps are written in units of this, as whole numbers.
  static let stepUnit: Float = 1e-4

  /// A row as text: its step, then a character for each number.
  func append(_ row: Int, to out: inout [UInt8]) {
    Base92.append(Int((steps[row] / QuantizedRows.stepUnit).rounded()), to: &out)
    for code in codes[row * columns..<(row + 1) * columns] {
      Base92.append(Int(code) + QuantizedRows.most, to: &out)
    }
  }
}
