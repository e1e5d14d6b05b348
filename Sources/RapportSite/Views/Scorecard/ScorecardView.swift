import RapportBase
import RapportHub
import RapportScorecard
import RapportTheme

/// The page with the numbers that both teams look at.
enum ScorecardView {
  /// Relative to the site's root.
  static let path = "alignment/scorecard.html"
  /// How many months are shown.
  static let monthCount = 12

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let tables = views.relations.scorecard
    let text = ScorecardText(views)
    let metrics = MetricRows(views, tables, text)
    return TemplateContext([
      ("metrics", .list(metrics.rows)),
      ("steps", .list(CohortRows.rows(tables, text))),
      ("stages", .list(StageRows.rows(views, tables, text))),
      ("reasons", .list(ReasonRows.groups(tables, text))),
      ("funnel", FunnelRows.view(tables, text)),
      ("content", .list(ContentRows.rows(views, tables))),
      ("campaigns", .list(CampaignRows.rows(views, tables, text))),
    ])
  }

  /// The table behind a drawing: months with values, newest first.
  static func months(_ series: MeasureSeries, _ text: ScorecardText) -> TemplateValue {
    .list(
      series.points.suffix(monthCount).reversed().map { point in
        let basis = text.basis(point, series)
        let open = point.isOpen ? text.words[.stillOpen] : ""
        return TemplateContext([
          ("month", .text(text.words.month(point.month))), ("value", .text(text.value(point, series.form))),
          ("note", .text([basis, open].filter { !$0.isEmpty }.joined(separator: ", "))),
        ])
      })
  }
}

/// The hub's metrics, those furthest off their target first.
struct MetricRows {
  let rows: [TemplateContext]

  init(_ views: ViewBuilder, _ tables: ScorecardTables, _ text: ScorecardText) {
    rows = MetricRows.ranked(views, tables).map { MetricRows.row($0.metric, $0.reading, views, text) }
  }

  /// All metrics with their readings, those furthest off their target first.
  static func ranked(_ views: ViewBuilder, _ tables: ScorecardTables) -> [(
    metric: Entry, reading: MetricReading
  )] {
    let metrics = views.site.listed("metric").map { views.hub.entries[$0] }
    let read = metrics.map { (metric: $0, reading: views.hub.reading(of: $0, in: tables)) }
    return read.enumerated().sorted { a, b in
      let (x, y) = (a.element.reading.distance, b.element.reading.distance)
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
  }

  /// The metric that is furthest off its target, for a page that has room for one.
  static func furthest(_ views: ViewBuilder) -> TemplateValue {
    let tables = views.relations.scorecard
    guard let worst = ranked(views, tables).first, worst.reading.state == .missed else { return .absent }
    let url = TemplateContext([("scorecard_url", .text(views.root + ScorecardView.path))])
    return .view(row(worst.metric, worst.reading, views, ScorecardText(views)).merging(url))
  }

  /// A metric as a row of the scorecard and of its own page.
  static func row(_ metric: Entry, _ reading: MetricReading, _ views: ViewBuilder, _ text: ScorecardText)
    -> TemplateContext
  {
    let series = reading.series
    let form = series?.form ?? .count
    let points = Array(series?.points.suffix(ScorecardView.monthCount) ?? [])
    let unit = metric.text("unit")
    let latest = series?.latest
    return views.link(metric).merging(
      TemplateContext([
        ("value", .text(text.value(reading, unit: unit) ?? views.words[.noNumbersYet])),
        ("basis", .text(series.flatMap { series in series.latest.map { text.basis($0, series) } } ?? "")),
        ("month", .text(latest.map(text.month) ?? "")),
        (
          "target",
          .text(
            reading.target.map { text.target($0, form, isBetterLow: reading.isBetterLow, unit: unit) } ?? "")
        ),
        ("state", .text(state(reading, views.words))), ("style", .text(style(reading.state))),
        ("bullet", bullet(reading, text, form)),
        ("trend", ScorecardCharts.bars(points, label: text.label(points, form))),
        ("owner", .text(metric.text("owner").map(views.owner) ?? "")),
        ("as_of", .text(asOf(reading, text))),
        ("months", series.map { ScorecardView.months($0, text) } ?? .list([])),
      ]))
  }

  static func state(_ reading: MetricReading, _ words: SiteWords) -> String {
    switch reading.state {
    case .kept: words[.onTarget]
    case .missed: words[.offTarget]
    case .tooFew: words[.tooFew]
    case .noTarget: words[.noTarget]
    case .noNumbers: words[.noNumbersYet]
    }
  }

  private static func style(_ state: MetricReading.State) -> String {
    switch state {
    case .kept: "ok"
    case .missed: "bad"
    default: "internal"
    }
  }

  private static func asOf(_ reading: MetricReading, _ text: ScorecardText) -> String {
    let words = text.words
    guard let day = reading.series?.asOf, let due = reading.staleSince else {
      return text.asOf(reading.series?.asOf)
    }
    return words(.numbersWereDue, ("day", words.date(day)), ("due", words.date(due)))
  }

  private static func bullet(_ reading: MetricReading, _ text: ScorecardText, _ form: Measure.Form)
    -> TemplateValue
  {
    guard let value = reading.shown, let target = reading.target, let said = text.value(reading) else {
      return .absent
    }
    let most = form == .share ? 100 : max(value, target) * 1.2
    let goal = text.target(target, form, isBetterLow: reading.isBetterLow)
    let label = text.words(.shouldBe, ("value", said), ("target", goal))
    return ScorecardCharts.bullet(value, target: target, most: most, label: label)
  }
}
