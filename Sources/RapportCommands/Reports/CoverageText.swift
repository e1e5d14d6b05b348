import RapportBase
import RapportHub

/// `report coverage` for people: a table of personas and stages, and what to make next.
struct CoverageText {
  let hub: Hub
  let coverage: Coverage

  /// How much of a large hub the report shows, as on the page; JSON and CSV have all of it.
  private static let maxPersonas = 60
  private static let maxStages = 24
  private static let maxGaps = 10
  /// The maximum width of a persona's name and of a stage's, in terminal columns.
  private static let personaWidth = 28
  private static let stageWidth = 16
  /// A column is never narrower than its longest state.
  private static let stateWidth = 9

  func render() -> String {
    guard coverage.neededCount > 0 else {
      return "Coverage: nothing is needed while no persona takes part at a stage; as of \(day)\n"
    }
    let sections = [summary + "\n", table, legend, rest, makeNext, notPlaced]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var day: String { hub.asOf.displayText }

  /// `Coverage: 41 of 60 complete, 3 to review, 9 empty; as of 26 Nov 2026`
  private var summary: String {
    var counts: [Coverage.Cell.State: Int] = [:]
    for persona in coverage.personas {
      for stage in coverage.stages {
        counts[coverage.cell(persona: persona, stage: stage).state, default: 0] += 1
      }
    }
    let others: [Coverage.Cell.State] = [.stale, .partly, .planned, .empty]
    let parts = others.compactMap { state in counts[state].map { "\($0) \(CoverageText.word(state))" } }
    let complete = "\(coverage.completeCount) of \(coverage.neededCount) complete"
    return "Coverage: \(([complete] + parts).joined(separator: ", ")); as of \(day)"
  }

  private var personas: ArraySlice<EntryIndex> { coverage.personas.prefix(CoverageText.maxPersonas) }

  /// As many stages side by side as fit on a line, and the others below.
  private var table: String {
    let titles = personas.map { TextTable.width(TextTable.oneLine(hub.entries[$0].title)) }
    let left = TextTable.lineWidth - min(CoverageText.personaWidth, titles.max() ?? 0)
    var blocks: [[EntryIndex]] = []
    var room = 0
    for stage in coverage.stages.prefix(CoverageText.maxStages) {
      let title = TextTable.width(TextTable.oneLine(hub.entries[stage].title))
      let width = 2 + max(CoverageText.stateWidth, min(CoverageText.stageWidth, title))
      if blocks.isEmpty || width > room {
        blocks.append([])
        room = left
      }
      blocks[blocks.count - 1].append(stage)
      room -= width
    }
    return blocks.map(block).joined(separator: "\n")
  }

  private func block(_ stages: [EntryIndex]) -> String {
    let columns = stages.map { _ in TextTable.Column(maxWidth: CoverageText.stageWidth) }
    var table = TextTable([TextTable.Column(maxWidth: CoverageText.personaWidth)] + columns)
    table.add([""] + stages.map { hub.entries[$0].title })
    for persona in personas {
      let states = stages.map { CoverageText.word(coverage.cell(persona: persona, stage: $0).state) }
      table.add([hub.entries[persona].title] + states)
    }
    return table.render()
  }

  private static func word(_ state: Coverage.Cell.State) -> String {
    switch state {
    case .complete, .partly, .planned, .empty: state.rawValue
    case .stale: "to review"
    case .notNeeded: "–"
    }
  }

  private var legend: String {
    let hasStale = coverage.personas.contains { persona in
      coverage.stages.contains { coverage.cell(persona: persona, stage: $0).state == .stale }
    }
    guard hasStale else { return "" }
    return "To review: all of it is there, with content that is overdue or was never reviewed.\n"
  }

  private var rest: String {
    let more = [
      (coverage.personas.count - CoverageText.maxPersonas, "persona", "personas"),
      (coverage.stages.count - CoverageText.maxStages, "stage", "stages"),
    ].filter { $0.0 > 0 }.map { counted($0.0, "more \($0.1)", "more \($0.2)") }
    return more.isEmpty ? "" : "\(more.joined(separator: " and ")): --format csv has all.\n"
  }

  private var makeNext: String {
    guard !coverage.makeNext.isEmpty else { return "" }
    var table = TextTable(
      [
        .init(maxWidth: 3, isNumber: true), .init(head: "make", maxWidth: 22),
        .init(head: "for", maxWidth: 20), .init(head: "at", maxWidth: 18),
        .init(head: "asked for", maxWidth: 9, isNumber: true),
        .init(head: "heard", maxWidth: 5, isNumber: true),
        .init(head: "there", maxWidth: 5, isNumber: true),
      ])
    for (number, gap) in coverage.makeNext.prefix(CoverageText.maxGaps).enumerated() {
      let cell = coverage.cell(persona: gap.persona, stage: gap.stage)
      let type = gap.type.map { hub.settings.vocabulary("type")[$0]?.label ?? $0 }
      table.add(
        ["\(number + 1)", type ?? "something for them", hub.entries[gap.persona].title]
          + [hub.entries[gap.stage].title, "\(gap.wanted)", "\(gap.heard)", "\(cell.assets.count)"])
    }
    let more = coverage.makeNext.count - CoverageText.maxGaps
    return "Make next (heard: in \(AlignmentFacts.days) days)\n" + table.render()
      + (more > 0 ? "and \(more) more: --format json has all.\n" : "")
  }

  private var notPlaced: String {
    let count = Placement(hub).open.count
    guard count > 0 else { return "" }
    return count == 1
      ? "1 asset isn't placed yet: it doesn't say who it is for, or when it helps.\n"
      : "\(count) assets aren't placed yet: they don't say who they are for, or when they help.\n"
  }
}
