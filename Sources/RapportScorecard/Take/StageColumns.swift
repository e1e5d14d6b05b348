import RapportBase

/// The pairs of columns with the days on which deals entered and left a stage, as HubSpot names them: `Date
/// entered "Demo (Sales Pipeline)"`.
struct StageColumns {
  struct Pair {
    /// The stage's name in the header, including its pipeline.
    let name: String
    let meaning: DealStages.Meaning?
    var entered: Int?
    var exited: Int?
  }

  private(set) var pairs: [Pair] = []
  private static let entered = [
    "date entered", "datum des eintritts in", "eingetreten in", "date d'entrée dans", "fecha de entrada en",
  ]
  private static let exited = [
    "date exited", "datum des austritts aus", "verlassen von", "date de sortie de", "fecha de salida de",
  ]

  /// - Throws: `TakeProblem` if two columns have the same meaning.
  init(_ header: ExportHeader, _ stages: DealStages, pipelines: [String], file: String) throws(TakeProblem) {
    guard header.format.hasStageColumns else { return }
    var offsets: [String: Int] = [:]
    for (offset, cell) in header.cells.enumerated() {
      guard let (name, isEntered) = StageColumns.stage(in: cell) else { continue }
      guard StageColumns.counts(name, pipelines) else { continue }
      let index = offsets[NameText.folded(name)] ?? pairs.count
      if index == pairs.count {
        offsets[NameText.folded(name)] = index
        pairs.append(Pair(name: name, meaning: stages.meaning(of: name)))
      }
      guard (isEntered ? pairs[index].entered : pairs[index].exited) == nil else {
        throw TakeProblem(
          file, line: header.line, "two columns are called “\(cell)”",
          help: "Export the file with one of them, or leave one out: --map \"\(cell) (2)=\".")
      }
      if isEntered { pairs[index].entered = offset } else { pairs[index].exited = offset }
    }
  }

  /// Indices and names of all of its columns.
  func days(_ header: ExportHeader) -> [(offset: Int, name: String)] {
    pairs.flatMap { [$0.entered, $0.exited].compactMap(\.self) }.map { ($0, header.cells[$0]) }
  }

  /// The stage in a column's name, without quotation marks of any kind.
  static func stage(in cell: String) -> (name: String, isEntered: Bool)? {
    let lower = cell.lowercased()
    for (starts, isEntered) in [(entered, true), (exited, false)] {
      guard let start = starts.first(where: { lower.begins(with: $0 + " ") }) else { continue }
      let quotes: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»", "\u{A0}", " "]
      let rest = cell.dropFirst(start.count)
      let name = rest.drop { quotes.contains($0) }
      let end = name.lastIndex { !quotes.contains($0) }.map { name.index(after: $0) } ?? name.endIndex
      return name.isEmpty ? nil : (String(name[..<end]), isEntered)
    }
    return nil
  }

  /// A stage's name without its pipeline.
  static func plain(_ name: String) -> String {
    guard name.ends(with: ")"), let bracket = name.lastIndex(of: "(") else { return name }
    return String(name[..<bracket]).trimmed
  }

  /// Whether a stage belongs to a pipeline that counts; always true if its name has no pipeline.
  private static func counts(_ name: String, _ pipelines: [String]) -> Bool {
    guard !pipelines.isEmpty, name.ends(with: ")"), let bracket = name.lastIndex(of: "(") else { return true }
    let own = NameText.folded(name[name.index(after: bracket)...].dropLast())
    return pipelines.contains { NameText.folded($0) == own }
  }
}
