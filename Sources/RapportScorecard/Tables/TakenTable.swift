import RapportBase

/// The rows that an export provides for a table, and which old rows they replace.
public struct TakenTable: Sendable {
  public let shape: TableShape
  /// Cells in the order of the shape's columns, sorted by key.
  public private(set) var rows: [[String]]
  /// The months whose rows are replaced; `nil` for a table without months.
  let months: ClosedRange<Month>?
  /// Values of the second column whose rows are replaced; `nil` for all.
  let values: Set<String>?
  /// Columns that are replaced in rows that otherwise stay; `nil` for whole rows.
  let columns: Set<String>?

  init(
    _ shape: TableShape, _ rows: [[String]], months: ClosedRange<Month>? = nil, values: Set<String>? = nil,
    columns: Set<String>? = nil
  ) {
    self.shape = shape
    self.months = months
    self.values = values
    self.columns = columns
    self.rows = rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The part that belongs to a range of months.
  func limited(to range: ClosedRange<Month>?) -> TakenTable {
    guard let range, let months else { return self }
    let (first, last) = (max(range.lowerBound, months.lowerBound), min(range.upperBound, months.upperBound))
    guard first <= last else { return TakenTable(shape, [], months: nil, values: []) }
    return TakenTable(
      shape, rows.filter { row in Month(row[0]).map { (first...last).contains($0) } ?? false },
      months: first...last, values: values, columns: columns)
  }

  /// Whether both provide values for the same cells.
  func overlaps(_ other: TakenTable) -> Bool {
    guard shape == other.shape, TakenTable.meet(values, other.values), TakenTable.meet(columns, other.columns)
    else { return false }
    guard let months, let others = other.months else {
      let keys = Set(rows.map { $0[0] })
      return other.rows.contains { keys.contains($0[0]) }
    }
    return months.overlaps(others)
  }

  /// Whether two sets have an element in common; `nil` contains everything.
  private static func meet(_ a: Set<String>?, _ b: Set<String>?) -> Bool {
    guard let a, let b else { return true }
    return !a.isDisjoint(with: b)
  }

  /// Whether an old row is replaced.
  func replaces(_ row: [String]) -> Bool {
    if let months {
      guard let month = Month(row[0]), months.contains(month) else { return false }
    } else if rows.isEmpty || !rows.contains(where: { $0[0] == row[0] && (values == nil || $0[1] == row[1]) })
    {
      return false
    }
    return values.map { row.count > 1 && $0.contains(row[1]) } ?? true
  }
}
