/// Eigenvalues and eigenvectors of a symmetric matrix.
///
/// Householder's reduction to a tridiagonal matrix, then QL with implicit shifts (Golub and Van Loan, *Matrix
/// Computations*, §8.3). One thread, so that the result is always the same.
struct SymmetricEigen {
  /// Largest first.
  private(set) var values: [Double]
  /// A row of length 1 for each value. Of the two possible signs, the one is chosen that makes the number
  /// with the largest magnitude positive.
  private(set) var vectors: [[Double]]

  /// - Parameters:
  ///   - matrix: row by row.
  ///   - size: how many rows it has.
  init(_ matrix: [Double], size: Int) {
    var work = Tridiagonal(matrix, size: size)
    work.diagonalize()
    let order = (0..<size).sorted { a, b in
      work.diagonal[a] != work.diagonal[b] ? work.diagonal[a] > work.diagonal[b] : a < b
    }
    values = order.map { work.diagonal[$0] }
    vectors = order.map { number in
      let vector = Array(work.vectors[number * size..<(number + 1) * size])
      let largest = vector.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }
}

/// A symmetric matrix on its way to a diagonal one.
private struct Tridiagonal {
  let size: Int
  var diagonal: [Double]
  /// The subdiagonal: the first element is between rows 0 and 1, the last is 0.
  private var subdiagonal: [Double]
  /// The product of all rotations and reflections so far. In the end its rows are the eigenvectors.
  var vectors: [Double]

  private static let maxRounds = 60

  init(_ matrix: [Double], size: Int) {
    self.size = size
    diagonal = [Double](repeating: 0, count: size)
    subdiagonal = diagonal
    vectors = [Double](repeating: 0, count: size * size)
    for index in 0..<size { vectors[index * (size + 1)] = 1 }
    var rest = matrix
    for column in 0..<max(0, size - 2) {
      if let reflector = Tridiagonal.reflector(rest, column, size) {
        subdiagonal[column] = reflector.length
        Tridiagonal.reflect(&rest, reflector.vector, from: column + 1, size)
        applyReflection(reflector.vector, from: column + 1)
      }
    }
    for index in 0..<size { diagonal[index] = rest[index * (size + 1)] }
    if size > 1 { subdiagonal[size - 2] = rest[(size - 1) * size + size - 2] }
  }

  /// The unit vector of the Householder reflection after which a column has only one number below the
  /// diagonal, and that number; `nil` for a column of zeros.
  private static func reflector(_ matrix: [Double], _ column: Int, _ size: Int) -> (
    vector: [Double], length: Double
  )? {
    var vector = (column + 1..<size).map { matrix[$0 * size + column] }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return nil }
    let target = vector[0] > 0 ? -length : length
    vector[0] -= target
    let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for index in vector.indices { vector[index] /= norm }
    return (vector, target)
  }

  /// Reflects the rows and columns from `first` on: `A − 2vwᵀ − 2wvᵀ` with `w = Av − (vᵀAv)v`.
  private static func reflect(_ matrix: inout [Double], _ vector: [Double], from first: Int, _ size: Int) {
    let count = vector.count
    matrix.withUnsafeMutableBufferPointer { matrix in
      var image = [Double](repeating: 0, count: count)
      for row in 0..<count {
        let start = (row + first) * size + first
        for column in 0..<count { image[row] += matrix[start + column] * vector[column] }
      }
      var share = 0.0
      for index in 0..<count { share += vector[index] * image[index] }
      for index in 0..<count { image[index] -= share * vector[index] }
      for row in 0..<count {
        let start = (row + first) * size + first
        for column in 0..<count {
          matrix[start + column] -= 2 * (vector[row] * image[column] + image[row] * vector[column])
        }
      }
    }
  }

  /// Applies a reflection to `vectors`.
  private mutating func applyReflection(_ vector: [Double], from first: Int) {
    let count = vector.count
    vectors.withUnsafeMutableBufferPointer { vectors in
      // Row by row of the transposed matrix, where numbers are next to each other.
      var sums = [Double](repeating: 0, count: size)
      for row in 0..<count {
        for column in 0..<size { sums[column] += vector[row] * vectors[(row + first) * size + column] }
      }
      for row in 0..<count {
        let factor = 2 * vector[row]
        for column in 0..<size { vectors[(row + first) * size + column] -= factor * sums[column] }
      }
    }
  }

  mutating func diagonalize() {
    for first in 0..<size {
      for _ in 0..<Tridiagonal.maxRounds {
        let last = blockEnd(first)
        if last == first { break }
        sweep(first, last)
      }
    }
  }

  /// The last row of the block that begins at `first`: its subdiagonal has no negligible element.
  private func blockEnd(_ first: Int) -> Int {
    var last = first
    while last < size - 1 {
      let scale = abs(diagonal[last]) + abs(diagonal[last + 1])
      if abs(subdiagonal[last]) <= scale * Double.ulpOfOne { break }
      last += 1
    }
    return last
  }

  /// One QL iteration over a block, which brings its first diagonal element closer to an eigenvalue.
  private mutating func sweep(_ first: Int, _ last: Int) {
    let half = (diagonal[first + 1] - diagonal[first]) / (2 * subdiagonal[first])
    let root = (half * half + 1).squareRoot()
    var next = diagonal[last] - diagonal[first] + subdiagonal[first] / (half + (half < 0 ? -root : root))
    var (sine, cosine, shift) = (1.0, 1.0, 0.0)
    for index in stride(from: last - 1, through: first, by: -1) {
      let (across, along) = (sine * subdiagonal[index], cosine * subdiagonal[index])
      let length = (across * across + next * next).squareRoot()
      subdiagonal[index + 1] = length
      if length == 0 {
        diagonal[index + 1] -= shift
        subdiagonal[last] = 0
        return
      }
      (sine, cosine) = (across / length, next / length)
      let above = diagonal[index + 1] - shift
      let change = (diagonal[index] - above) * sine + 2 * cosine * along
      shift = sine * change
      diagonal[index + 1] = above + shift
      next = cosine * change - along
      rotate(index, sine, cosine)
    }
    diagonal[first] -= shift
    subdiagonal[first] = next
    subdiagonal[last] = 0
  }

  private mutating func rotate(_ row: Int, _ sine: Double, _ cosine: Double) {
    vectors.withUnsafeMutableBufferPointer { vectors in
      for column in row * size..<(row + 1) * size {
        let (upper, lower) = (vectors[column], vectors[column + size])
        vectors[column + size] = sine * upper + cosine * lower
        vectors[column] = cosine * upper - sine * lower
      }
    }
  }
}
