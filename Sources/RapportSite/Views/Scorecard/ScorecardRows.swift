import RapportBase
import RapportHub
import RapportScorecard
import RapportTheme

/// A row for each step of the funnel, by cohort.
enum CohortRows {
  private static let measures: [Measure] = [
    .mqlToSAL, .salToSQL, .sqlToOpportunity, .mqlToCustomer, .rejected, .recycled,
  ]

  static func rows(_ tables: ScorecardTables, _ text: ScorecardText) -> [TemplateContext] {
    measures.compactMap { measure in
      guard let series = tables.series(measure), series.latest != nil else { return nil }
      let points = Array(series.points.suffix(ScorecardView.monthCount))
      return TemplateContext([
        ("label", .text(text.words(declared: measure.label))),
        ("value", .text(series.latest.map { text.value($0, .share) } ?? "")),
        ("month", .text(series.latest.map(text.month) ?? "")),
        ("chart", ScorecardCharts.dots(points, target: nil, label: text.label(points, .share))),
        ("months", ScorecardView.months(series, text)),
      ])
    }
  }
}

/// How long deals stay in each stage.
enum StageRows {
  static func rows(_ views: ViewBuilder, _ tables: ScorecardTables, _ text: ScorecardText)
    -> [TemplateContext]
  {
    let stages = views.site.listed("stage").map { views.hub.entries[$0] }
    let read = stages.compactMap { stage -> (Entry, MeasureSeries)? in
      tables.series(.stageDays, stage: stage.slug).flatMap { $0.points.isEmpty ? nil : (stage, $0) }
    }
    var most = 0.0
    for (stage, series) in read {
      let days: Double = series.latest?.high ?? series.latest?.value ?? 0
      most = max(most, days, stage["target_days"]?.number ?? 0)
    }
    let longest = most * 1.1
    return read.map { stage, series in
      views.link(stage).merging(facts(stage, series, text, most: longest))
    }
  }

  /// The facts about a stage, which its own page shows as well.
  static func facts(_ stage: Entry, _ series: MeasureSeries, _ text: ScorecardText, most: Double)
    -> TemplateContext
  {
    let words = text.words
    let target = stage["target_days"]?.number
    let open = series.points.last?.openCases ?? 0
    guard let point = series.latest else {
      return TemplateContext([
        ("value", .text(words[.tooFew])), ("month", .text("")), ("state", .text("")), ("style", .text("")),
        ("note", .text(words(.dealsHereNow, count: open))), ("chart", .absent),
        ("months", ScorecardView.months(series, text)),
      ])
    }
    let value = text.value(point, .days)
    let goal = target.map { words(.targetOf, ("value", text.days($0))) }
    let quartiles = point.low.flatMap { low in
      point.high.map { words(.halfOfThem, ("low", words.number(low)), ("high", words.number($0))) }
    }
    let finished = point.cases.map { words(.dealsLeft, count: $0) }
    let waiting: String? = open > 0 ? words(.hereNow, count: open) : nil
    let note: [String] = [quartiles, finished, goal, waiting].compactMap { $0 }
    let isLate = target.map { (point.value ?? 0) > $0 } ?? false
    return TemplateContext([
      ("value", .text(value)), ("month", .text(words.month(point.month))),
      ("note", .text(note.joined(separator: ", "))),
      ("state", .text(target == nil ? "" : words[isLate ? .longerThanItShould : .inTime])),
      ("style", .text(isLate ? "bad" : "ok")),
      (
        "chart",
        ScorecardCharts.whisker(
          point, target: target, most: most,
          label: [value, quartiles, goal].compactMap { $0 }.joined(separator: ", "))
      ),
      ("months", ScorecardView.months(series, text)),
    ])
  }
}

/// Why leads were rejected, and deals lost and won, over the last months.
enum ReasonRows {
  static func groups(_ tables: ScorecardTables, _ text: ScorecardText) -> [TemplateContext] {
    guard let table = tables[.reasons] else { return [] }
    let words = text.words
    let labels: [(String, Word)] = [("rejected", .whyRejected), ("lost", .whyLost), ("won", .whyWon)]
    guard let last = table.rows.compactMap(\.month).max() else { return [] }
    let first = last.adding(1 - ScorecardView.monthCount)
    return labels.compactMap { (kind, label) -> TemplateContext? in
      var counts: [String: Int] = [:]
      for row in table.rows where row.word == kind && row.month.map({ $0 >= first }) ?? false {
        counts[row.texts[2], default: 0] += Int(table.number("count", row) ?? 0)
      }
      let total = counts.values.reduce(0, +)
      guard total > 0 else { return nil }
      // “Other” and “none” come last, however frequent they are.
      func isNone(_ reason: String) -> Bool { reason == "other" || reason == "none" }
      let ranked = counts.sorted { a, b in
        if isNone(a.key) != isNone(b.key) { return isNone(b.key) }
        return a.value == b.value ? a.key < b.key : a.value > b.value
      }
      let most = counts.values.max() ?? 1
      return TemplateContext([
        ("label", .text(words[label])),
        (
          "note",
          .text(
            words(
              .monthsInAll, count: total, ("first", words.month(first)), ("last", words.month(last))))
        ),
        (
          "rows",
          .list(
            ranked.map { reason, count in
              TemplateContext([
                ("label", .text(name(reason, words))), ("count", .text(text.share(count, of: total))),
                ("bar", Charts.bar(count, of: most)),
              ])
            })
        ),
      ])
    }
  }

  private static func name(_ reason: String, _ words: SiteWords) -> String {
    switch reason {
    case "none": words[.noReasonGiven]
    case "other": words[.otherReasons]
    default: reason
    }
  }
}

/// All steps of the funnel by month, as a table.
enum FunnelRows {
  private static let labels: [String: Word] = [
    "traffic": .visits, "lead": .leads, "mql": .mql, "sal": .sal, "sql": .sql,
    "opportunity": .opportunitiesShort, "won": .won, "lost": .lost,
  ]

  private static func label(_ step: String, _ words: SiteWords) -> String {
    labels[step].map { words[$0] } ?? step
  }

  static func view(_ tables: ScorecardTables, _ text: ScorecardText) -> TemplateValue {
    guard let table = tables[.funnel] else { return .absent }
    var counts: [Month: [String: DataTable.Row]] = [:]
    for row in table.rows { if let month = row.month { counts[month, default: [:]][row.word] = row } }
    let months = counts.keys.sorted().suffix(ScorecardView.monthCount)
    let steps = TableShape.funnelSteps.filter { step in months.contains { counts[$0]?[step] != nil } }
    guard !steps.isEmpty else { return .absent }
    let rows = months.reversed().map { month in
      let cells = steps.map { step in
        let number = counts[month]?[step].flatMap { table.number("count", $0) }
        return TemplateContext([("text", .text(number.map(text.number) ?? "–"))])
      }
      let revenue = counts[month]?["won"].flatMap { table.number("value", $0) }
      return TemplateContext([
        ("month", .text(text.words.month(month))), ("cells", .list(cells)),
        ("revenue", .text(revenue.map(text.number) ?? "–")),
      ])
    }
    return .view(
      TemplateContext([
        ("steps", .list(steps.map { TemplateContext([("text", .text(label($0, text.words)))]) })),
        ("revenue", .text(text.words[.revenue] + (text.currency.map { ", \($0)" } ?? ""))),
        ("month", .text(text.words[.month])), ("rows", .list(rows)),
        ("as_of", .text(text.asOf(tables.asOf(table)))),
      ]))
  }
}

/// Which assets were used most in the last months.
enum ContentRows {
  private static let most = 15

  struct Use {
    var used: Int?
    var sent: Int?
    var won: Int?
    var viewed: Int?

    /// `Used 212 times, sent 104, in 9 won deals`.
    func text(_ words: SiteWords) -> String {
      let parts = [
        used.map { words(.usedTimes, count: $0) }, sent.map { words(.sentTimes, count: $0) },
        won.map { words(.inWonDeals, count: $0) }, viewed.map { words(.viewedTimes, count: $0) },
      ].compactMap { $0 }.joined(separator: ", ")
      return parts.prefix(1).uppercased() + parts.dropFirst()
    }

    var rank: Int { used ?? sent ?? viewed ?? 0 }
  }

  /// Sums of the last twelve months, by slug.
  static func uses(_ tables: ScorecardTables) -> (since: Month, uses: [String: Use])? {
    guard let table = tables[.contentUse], let last = table.rows.compactMap(\.month).max() else { return nil }
    let first = last.adding(1 - ScorecardView.monthCount)
    var uses: [String: Use] = [:]
    for row in table.rows where row.month.map({ $0 >= first }) ?? false {
      func sum(_ column: String, _ path: WritableKeyPath<Use, Int?>) {
        guard let number = table.number(column, row) else { return }
        uses[row.word, default: Use()][keyPath: path] = (uses[row.word]?[keyPath: path] ?? 0) + Int(number)
      }
      sum("used", \.used)
      sum("sent", \.sent)
      sum("won", \.won)
      sum("viewed", \.viewed)
    }
    return (first, uses)
  }

  static func rows(_ views: ViewBuilder, _ tables: ScorecardTables) -> [TemplateContext] {
    guard let found = uses(tables) else { return [] }
    let ranked = found.uses.sorted {
      $0.value.rank == $1.value.rank ? $0.key < $1.key : $0.value.rank > $1.value.rank
    }
    let most = ranked.first?.value.rank ?? 1
    return ranked.prefix(Self.most).compactMap { slug, use in
      views.hub.entry(EntryKey("asset", slug)).map { asset in
        views.link(asset).merging(
          TemplateContext([
            ("text", .text(use.text(views.words))), ("bar", Charts.bar(use.rank, of: most)),
          ]))
      }
    }
  }
}

/// What campaigns cost, and what they brought in.
enum CampaignRows {
  static func rows(_ views: ViewBuilder, _ tables: ScorecardTables, _ text: ScorecardText)
    -> [TemplateContext]
  {
    guard let table = tables[.campaigns] else { return [] }
    return table.rows.compactMap { row in
      views.hub.entry(EntryKey("campaign", row.texts[0])).map { campaign in
        views.link(campaign).merging(facts(table, row, text))
      }
    }
  }

  /// The row of one campaign.
  static func facts(of slug: String, _ tables: ScorecardTables, _ text: ScorecardText) -> TemplateContext? {
    guard let table = tables[.campaigns], let row = table.rows.first(where: { $0.texts[0] == slug }) else {
      return nil
    }
    return facts(table, row, text)
  }

  /// What is known about a campaign. Without a cost, there is no return to show.
  private static func facts(_ table: DataTable, _ row: DataTable.Row, _ text: ScorecardText)
    -> TemplateContext
  {
    let (cost, pipeline, won) = (
      table.number("cost", row), table.number("pipeline", row), table.number("won", row)
    )
    let amounts: [(Word, Double?)] = [(.costOf, cost), (.pipelineOf, pipeline), (.wonAmount, won)]
    var known = amounts.compactMap { word, value in
      value.map { text.words(word, ("amount", text.amount($0))) }
    }
    if let cost, cost > 0, let won {
      known.append(text.words(.returnOf, ("amount", text.percent((100 * (won - cost) / cost).rounded()))))
    }
    if known.isEmpty { known = [text.words[.noNumbersYet]] }
    return TemplateContext([
      ("amounts", ViewBuilder.texts(known)), ("line", .text(known.joined(separator: " · "))),
    ])
  }
}
