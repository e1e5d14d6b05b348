/// The rows or columns of coverage, found by what a field names.
struct AxisSelection {
  private let numbers: [EntryKey: Int]
  private let all: Range<Int>

  /// What a field names, as numbers of rows or columns.
  struct Named {
    var places: [Int]
    /// Whether it says `all`, which names none in particular.
    var isAll = false
  }

  init(_ places: [Int], in hub: Hub) {
    numbers = Dictionary(
      places.enumerated().map { (hub.entries[$1].key, $0) }, uniquingKeysWith: { first, _ in first })
    all = places.indices
  }

  /// - Parameter orAll: whether a field that was left out means all.
  func named(by value: FieldValue?, orAll: Bool = false) -> Named {
    guard let value else { return orAll ? Named(places: Array(all), isAll: true) : Named(places: []) }
    if case .all = value.content { return Named(places: Array(all), isAll: true) }
    var places: [Int] = []
    for item in value.items {
      guard let number = item.reference.flatMap({ numbers[$0] }), !places.contains(number) else { continue }
      places.append(number)
    }
    return Named(places: places)
  }
}
