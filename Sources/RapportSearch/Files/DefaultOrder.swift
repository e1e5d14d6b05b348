/// For each document, its rank in the results of an empty query.
enum DefaultOrder {
  static func part(_ places: [Int]) -> IndexPart {
    var out: [UInt8] = []
    for place in places { Base92.append(max(0, place), to: &out) }
    return IndexPart("o", dense: out)
  }
}
