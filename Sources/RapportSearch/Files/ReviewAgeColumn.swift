/// For each document, the days since it was last reviewed, plus one; 0 for never.
enum ReviewAgeColumn {
  static func part(_ ages: [Int?]) -> IndexPart {
    var out: [UInt8] = []
    for age in ages { Base92.append(age.map { max(0, $0) + 1 } ?? 0, to: &out) }
    return IndexPart("a", dense: out)
  }
}
