/// For each document its place where nothing was typed.
enum DefaultOrder {
  static func part(_ places: [Int]) -> IndexPart {
    var out: [UInt8] = []
    for place in places { Base92.append(max(0, place), to: &out) }
    return IndexPart("o", dense: out)
  }
}
