/// Finds the rows or columns of the coverage table that a field's value selects.
struct AxisSelection {
  private let numberByKey: [EntryKey: Int]
  private let all: Range<Int>

  /// The selected rows or columns, by index.
  struct Named {
    var numbers: [Int]
    /// Whether the field says `all`, rather than naming some in particular.
    var isAll = false
  }

  init(_ indices: [EntryIndex], in hub: Hub) {
    numberByKey = Dictionary(
      indices.enumerated().map { (hub.entries[$1].key, $0) }, uniquingKeysWith: { first, _ in first })
    all = indices.indices
  }

  /// - Parameter orAll: whether an omitted field means all.
  func named(by value: FieldValue?, orAll: Bool = false) -> Named {
    guard let value else { return orAll ? Named(numbers: Array(all), isAll: true) : Named(numbers: []) }
    if case .all = value.content { return Named(numbers: Array(all), isAll: true) }
    var numbers: [Int] = []
    for item in value.items {
      guard let number = item.reference.flatMap({ numberByKey[$0] }), !numbers.contains(number) else {
        continue
      }
      numbers.append(number)
    }
    return Named(numbers: numbers)
  }
}
