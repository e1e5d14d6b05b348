import RapportBase

/// A matrix in row-major order.
///
/// Sums are always taken in the same order, whatever the number of threads, since the result of
/// floating-point addition depends on it.
struct FloatMatrix: Sendable {
  let columns: Int
  private(set) var values: [Float]

  var rows: Int { columns == 0 ? 0 : values.count / columns }

  init(rows: Int, columns: Int) {
    self.columns = columns
    values = [Float](repeating: 0, count: rows * columns)
  }

  /// A matrix whose rows are filled in parallel, a chunk at a time.
  ///
  /// - Parameter fill: fills the rows of a chunk, which are all zeros at first. The pointer is to the chunk's
  ///   first row.
  init(
    chunks: [Range<Int>], columns: Int, jobs: Int,
    fill: @Sendable @escaping (Range<Int>, UnsafeMutablePointer<Float>) -> Void
  ) async throws {
    var parts = try await inParallel(chunks, jobs: jobs) { chunk in
      var part = [Float](repeating: 0, count: chunk.count * columns)
      part.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { fill(chunk, start) }
      }
      return part
    }
    self.columns = columns
    values = []
    values.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    // Each part is freed once it is copied, so that the numbers are never in memory twice.
    for number in parts.indices {
      values += parts[number]
      parts[number] = []
    }
  }

  /// Splits `count` rows into chunks, always of the same size, whatever the number of threads.
  static func chunks(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: chunkRows).map { $0..<min(count, $0 + chunkRows) }
  }

  private static let chunkRows = 256

  func withRow<Result>(_ row: Int, _ body: (UnsafePointer<Float>) -> Result) -> Result? {
    values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { body($0 + row * columns) }
    }
  }

  func withRows(_ body: (UnsafePointer<Float>) -> Void) {
    values.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { body(start) }
    }
  }

  /// Passes each row to a function that may change it, in order.
  mutating func eachRow(_ body: (Int, UnsafeMutablePointer<Float>) -> Void) {
    let count = rows
    values.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for row in 0..<count { body(row, start + row * columns) }
    }
  }

  /// Adds another matrix of the same size.
  mutating func add(_ other: FloatMatrix, times factor: Float) {
    values.withUnsafeMutableBufferPointer { buffer in
      other.withRows { rows in
        if let start = buffer.baseAddress { Row.add(rows, times: factor, to: start, buffer.count) }
      }
    }
  }

  /// Subtracts from each row the mean of all, leaving out rows of zeros.
  mutating func center() {
    let columns = columns
    var (sums, count) = ([Double](repeating: 0, count: columns), 0)
    eachRow { _, row in
      guard Row.length(row, columns) > 0 else { return }
      count += 1
      for index in 0..<columns { sums[index] += Double(row[index]) }
    }
    let mean = sums.map { Float($0 / Double(max(1, count))) }
    eachRow { _, row in
      guard Row.length(row, columns) > 0 else { return }
      for index in 0..<columns { row[index] -= mean[index] }
    }
  }

  /// The product of this matrix and another.
  func times(_ other: FloatMatrix, jobs: Int) async throws -> FloatMatrix {
    try await FloatMatrix(chunks: FloatMatrix.chunks(rows), columns: other.columns, jobs: jobs) {
      chunk, out in
      values.withUnsafeBufferPointer { buffer in
        for row in chunk {
          other.multiply(
            by: buffer[row * columns..<(row + 1) * columns],
            to: out + (row - chunk.lowerBound) * other.columns)
        }
      }
    }
  }

  /// Adds a row times the matrix to another row.
  func multiply(by row: some Collection<Float>, to out: UnsafeMutablePointer<Float>) {
    withRows { factors in
      for (index, factor) in row.enumerated() where factor != 0 {
        Row.add(factors + index * columns, times: factor, to: out, columns)
      }
    }
  }

  /// The Gram matrix, `AᵀA`: how much each pair of columns has in common.
  func gram(jobs: Int) async throws -> [Double] {
    let size = columns
    let parts = try await inParallel(FloatMatrix.chunks(rows), jobs: jobs) { chunk in
      var part = [Float](repeating: 0, count: size * size)
      part.withUnsafeMutableBufferPointer { buffer in
        guard let sums = buffer.baseAddress else { return }
        withRows { rows in
          for row in chunk {
            let from = rows + row * size
            for index in 0..<size where from[index] != 0 {
              Row.add(from + index, times: from[index], to: sums + index * (size + 1), size - index)
            }
          }
        }
      }
      return part
    }
    var sums = [Double](repeating: 0, count: size * size)
    for part in parts {
      for row in 0..<size {
        for column in row..<size { sums[row * size + column] += Double(part[row * size + column]) }
      }
    }
    for row in 0..<size {
      for column in 0..<row { sums[row * size + column] = sums[column * size + row] }
    }
    return sums
  }
}

/// Arithmetic on rows of numbers.
enum Row {
  @inline(__always)
  static func add(
    _ from: UnsafePointer<Float>, times factor: Float, to: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { to[index] += factor * from[index] }
  }

  static func length(_ row: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum: Float = 0
    for index in 0..<count { sum += row[index] * row[index] }
    return sum.squareRoot()
  }

  /// Scales a row to length 1; a row of zeros stays as it is.
  static func normalize(_ row: UnsafeMutablePointer<Float>, _ count: Int) {
    let factor = 1 / (length(row, count) + 1e-9)
    for index in 0..<count { row[index] *= factor }
  }
}
