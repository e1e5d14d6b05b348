/// How many days ago each document was checked, and one more; 0 for never.
enum AgeColumn {
  static func part(_ ages: [Int?]) -> IndexPart {
    var out: [UInt8] = []
    for age in ages { DenseCode.append(age.map { max(0, $0) + 1 } ?? 0, to: &out) }
    return IndexPart("a", dense: out)
  }
}
