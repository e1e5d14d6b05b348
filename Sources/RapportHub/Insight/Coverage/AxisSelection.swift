/// The rows or columns of coverage, found by what a field names.
struct AxisSelection {
  private let numberByKey: [EntryKey: Int]
  private let all: Range<Int>

  /// What a field names, as numbers of rows or columns.
  struct Named {
    var numbers: [Int]
    /// Whether it says `all`, which names none in particular.
    var isAll = false
  }

  init(_ indices: [EntryIndex], in hub: Hub) {
    numberByKey = Dictionary(
      indices.enumerated().map { (hub.entries[$1].key, $0) }, uniquingKeysWith: { first, _ in first })
    all = indices.indices
  }

  /// - Parameter orAll: whether a field that was left out means all.
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
