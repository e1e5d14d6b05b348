import RapportBase
import RapportHub

/// Finds out which field each column of a table fills: from what the user says, from its name, and from its
/// values.
struct ColumnMapper {
  private let table: ImportTable
  private let names: ColumnNames
  private let values: ValueReader
  private var mappings: [ColumnMapping] = []
  /// How many distinct values of a column are looked at.
  private static let maxSample = 300

  init(_ table: ImportTable, _ names: ColumnNames, _ values: ValueReader) {
    (self.table, self.names, self.values) = (table, names, values)
  }

  /// - Throws: `ImportFault` for a column or a field that isn't known.
  mutating func map(_ given: [(column: String, field: String)]) throws(ImportFault) -> [ColumnMapping] {
    let given = try resolved(given)
    mappings = table.columns.map { column in
      given[column.offset] ?? guess(column)
    }
    settleConflicts()
    guessByValues()
    guessTitle()
    return mappings
  }

  private func resolved(
    _ given: [(column: String, field: String)]
  ) throws(ImportFault) -> [Int: ColumnMapping] {
    var found: [Int: ColumnMapping] = [:]
    for (name, field) in given {
      let key = ColumnKey.key(of: name)
      let column =
        table.columns.first { $0.name == name } ?? table.columns.first { ColumnKey.key(of: $0.name) == key }
      guard let column else {
        throw ImportFault(
          message: "there is no column “\(name)”",
          help: suggestion(for: name, among: table.columns.map(\.name)))
      }
      guard !field.isEmpty else {
        found[column.offset] = ColumnMapping(
          column: column, target: nil, certainty: .given, reason: "left out with --map")
        continue
      }
      guard let target = names.target(called: field) else {
        throw ImportFault(
          message: "“\(field)” isn't a field of \(names.kind.name.withArticle)",
          help: suggestion(for: field, among: names.fieldNames))
      }
      found[column.offset] = ColumnMapping(column: column, target: target, certainty: .given)
    }
    return found
  }

  private func guess(_ column: ImportTable.Column) -> ColumnMapping {
    if table.isExport { return exported(column) }
    let sample = sample(of: column)
    let meanings = column.names.map(names.meaning)
    let candidates = meanings.flatMap { meaning in meaning.targets.map { (target: $0, meaning: meaning) } }
    // If several fields have the name, it means the one that the values fit.
    let fits = candidates.map { fit(sample, $0.target) }
    guard
      let best = fits.firstIndex(where: { $0 ?? 0 >= 0.5 }) ?? fits.firstIndex(of: nil) ?? fits.indices.first,
      !isImpossible(sample, candidates[best].target, fits[best])
    else { return guessByWords(column, sample) }
    let (target, meaning) = candidates[best]
    var mapping = ColumnMapping(
      column: column, target: target, certainty: meaning.isWhole ? .sure : .likely, rank: meaning.rank)
    if sample.isEmpty {
      mapping.reason = "it is empty"
      mapping.rank = .max
    } else if let fit = fits[best], fit < 1 {
      mapping.reason = ColumnMapper.share(fit, of: sample.count)
      if fit < 0.5 { mapping.certainty = .likely }
    }
    return mapping
  }

  /// Whether values show that a column isn't what its name says: an address or a day isn't a name.
  private func isImpossible(_ sample: [String], _ target: ColumnTarget, _ fit: Double?) -> Bool {
    guard fit == 0, !sample.isEmpty else { return false }
    guard case .field(let key) = target, let type = names.kind.field(key)?.type else { return true }
    switch type {
    case .reference, .referenceAmong, .choice, .list(.reference), .list(.referenceAmong), .list(.choice):
      return sample.allSatisfy { text in
        !text.contains(where: \.isLetter) || text.begins(with: "http") || !DayGuess(text).days.isEmpty
      }
    default: return false
    }
  }

  /// Guesses by single words of the column's name, if the values agree.
  private func guessByWords(_ column: ImportTable.Column, _ sample: [String]) -> ColumnMapping {
    let target = names.targets(ofWordsIn: column.name).first { fit(sample, $0) ?? 0 >= 0.5 }
    return ColumnMapping(
      column: column, target: target, certainty: target == nil ? .none : .likely,
      reason: target != nil
        ? "by a word in its name, and by its values"
        : sample.isEmpty ? "it is empty" : "its name matches no field")
  }

  private func exported(_ column: ImportTable.Column) -> ColumnMapping {
    if column.name == "slug" { return ColumnMapping(column: column, target: .slug, certainty: .sure) }
    guard let key = ExportColumns.field(of: column.name), names.kind.field(key) != nil else {
      return ColumnMapping(
        column: column, target: nil, certainty: .none, reason: "the site works it out, or another kind has it"
      )
    }
    return ColumnMapping(column: column, target: .field(key), certainty: .sure)
  }

  /// Lets only one column fill a field that takes one value; lists take values from several columns.
  private mutating func settleConflicts() {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let mapping = mappings[index]
      let certainty = mapping.certainty == .given ? 0 : mapping.certainty == .sure ? 1 : 2
      return (mapping.rank == .max && certainty > 0 ? 3 : certainty, mapping.rank, index)
    }
    var owners: [String: Int] = [:]
    for index in mappings.indices.sorted(by: { rank($0) < rank($1) }) {
      guard let target = mappings[index].target, !takesSeveral(target) else { continue }
      let name = if case .flag(let key, _, _) = target { key } else { target.name }
      guard let owner = owners[name] else {
        owners[name] = index
        continue
      }
      if let other = alternative(mappings[index], owners) {
        mappings[index].target = other
        mappings[index].certainty = .likely
        owners[other.name] = index
      } else {
        mappings[index].target = nil
        mappings[index].certainty = .none
        mappings[index].reason = "“\(mappings[owner].column.name)” already fills \(name)"
      }
    }
  }

  /// Another field that a column with this name may fill, and that no other column fills.
  private func alternative(_ mapping: ColumnMapping, _ owners: [String: Int]) -> ColumnTarget? {
    guard mapping.certainty != .given, !table.isExport else { return nil }
    let sample = sample(of: mapping.column)
    return names.meaning(of: mapping.column.name).targets.first { target in
      owners[target.name] == nil && !mappings.contains { $0.target == target }
        && fit(sample, target) ?? 0 >= 0.5
    }
  }

  private func takesSeveral(_ target: ColumnTarget) -> Bool {
    if case .field(let key) = target, case .list? = names.kind.field(key)?.type { return true }
    return target == .body
  }

  /// Guesses columns whose values say what their names don't.
  private mutating func guessByValues() {
    guard !table.isExport else { return }
    let candidates = ["type", "personas", "stages", "competitors", "status", "language", "url"]
    for index in mappings.indices where mappings[index].target == nil && mappings[index].certainty == .none {
      let sample = sample(of: mappings[index].column)
      guard sample.count > 1 else { continue }
      let found = candidates.first { key in
        names.kind.field(key) != nil && !mappings.contains { $0.target?.key == key }
          && fit(sample, .field(key)) ?? 0 >= 0.8
      }
      guard let found else { continue }
      mappings[index].target = .field(found)
      mappings[index].certainty = .likely
      mappings[index].reason = "by its values"
    }
  }

  /// If no column has such a name, the first text column whose values all differ is the title.
  private mutating func guessTitle() {
    let titles = Set(["title"] + names.kind.titleFields + (names.kind.field("says") == nil ? [] : ["says"]))
    guard !table.isExport, !mappings.contains(where: { $0.target.map { titles.contains($0.key) } ?? false }),
      let index = mappings.firstIndex(where: { mapping in
        guard mapping.target == nil, mapping.certainty == .none else { return false }
        let values = table.values(of: mapping.column)
        let differing = Set(values.map(\.text)).count
        return values.count * 10 >= table.rows.count * 9 && differing * 10 >= values.count * 9
          && !values.isEmpty
      })
    else { return }
    mappings[index].target = .field("title")
    mappings[index].certainty = .likely
    mappings[index].reason = "no column has such a name, and its values differ"
  }

  private func sample(of column: ImportTable.Column) -> [String] {
    var seen: Set<String> = []
    var sample: [String] = []
    for (text, _) in table.values(of: column) where seen.insert(text).inserted {
      sample.append(text)
      if sample.count == Self.maxSample { break }
    }
    return sample
  }

  /// The share of values that a target accepts, from 0 to 1; `nil` if it takes any text.
  private func fit(_ sample: [String], _ target: ColumnTarget) -> Double? {
    guard !sample.isEmpty else { return nil }
    let known: Int
    switch target {
    case .flag: known = sample.count { FlagWords.value(of: $0) != nil }
    case .field(let key):
      guard let field = names.kind.field(key), values.isSelective(field) else { return nil }
      known = sample.count { values.knows($0, field) }
    default: return nil
    }
    return Double(known) / Double(sample.count)
  }

  private static func share(_ fit: Double, of count: Int) -> String {
    "\(Int((fit * Double(count)).rounded())) of \(counted(count, "value", "values")) known"
  }
}
