import RapportBase
import Testing

@testable import RapportScorecard

@Suite("A measure, month by month")
struct MeasureSeriesTests {
  private func tables(_ files: KeyValuePairs<String, String>, today: String = "2026-11-20") throws
    -> ScorecardTables
  {
    let read = try files.map { name, text in
      let shape = try #require(TableShape.named(name))
      let (table, found) = DataTableReader.read(Array(text.utf8), shape, path: "data/\(name).csv")
      #expect(found.isEmpty, "\(found)")
      return table
    }
    return ScorecardTables(read, today: try #require(Day(today)))
  }

  @Test("has an open cohort as long as one of its leads may still reach the step")
  func cohorts() throws {
    let tables = try tables([
      "cohorts": """
      cohort,step,count,open
      2026-08,mql,40,0
      2026-08,sal,25,0
      2026-08,opportunity,6,3
      2026-09,mql,17,0
      2026-09,sal,12,1

      """
    ])
    let accepted = try #require(tables.series(.mqlToSAL))
    #expect(accepted.points.map(\.isOpen) == [false, true])
    #expect(accepted.latest?.percent == 62.5)
    #expect(accepted.points.last?.percent == nil, "a percentage of 17 was said")
    #expect(tables.series(.mqlToOpportunity)?.latest?.isOpen == true)
    #expect(accepted.asOf == Day("2026-09-30"))
  }

  @Test("treats the export's month as unfinished, unless it was exported on the month's last day")
  func running() throws {
    let funnel = "month,step,count,value\n2026-09,won,4,9000\n2026-10,won,2,\n2026-10,lost,6,\n"
    func taken(_ day: String) throws -> ScorecardTables {
      try tables(["funnel": funnel, "taken": "table,export,day,currency\nfunnel,hubspot-deals,\(day),\n"])
    }
    #expect(try taken("2026-10-20").series(.won)?.points.map(\.isOpen) == [false, true])
    #expect(try taken("2026-10-31").series(.won)?.points.map(\.isOpen) == [false, false])
    let days = try tables([
      "stage_days":
        "month,stage,median,p25,p75,finished,open\n2026-09,trial,20,9,30,9,0\n2026-10,trial,5,4,6,3,8\n",
      "taken": "table,export,day,currency\nstage_days,hubspot-deals,2026-10-20,\n",
    ]).series(.stageDays, stage: "trial")
    #expect(days?.latest?.value == 20 && days?.points.last?.isOpen == true)
    let rate = try taken("2026-10-31").series(.winRate)
    #expect(rate?.latest?.part == 2 && rate?.latest?.whole == 8 && rate?.latest?.percent == nil)
    // The amount isn't stated for fewer deals than the minimum.
    #expect(try taken("2026-10-31").series(.revenue)?.latest?.month == Month("2026-09"))
  }

  @Test("reads its own table if it has one")
  func all() throws {
    let tables = try tables([
      "funnel": "month,step,count,value\n"
        + TableShape.funnelSteps.map { "2026-09,\($0),25,1000\n" }.joined(),
      "cohorts": "cohort,step,count,open\n" + TableShape.cohortSteps.map { "2026-09,\($0),25,0\n" }.joined(),
      "measures":
        "month,measure,kept,due\n2026-09,first-contact,20,25\n2026-09,touched,25,25\n2026-09,reason-given,2,25\n",
      "first_contact": "month,median,p90,contacted,waiting\n2026-09,1,3.5,24,1\n",
      "stage_days": "month,stage,median,p25,p75,finished,open\n2026-09,decision,20,12,31,9,4\n",
    ])
    for measure in Measure.allCases where measure != .table {
      #expect(tables.series(measure, stage: "decision")?.latest != nil, "\(measure)")
    }
    let days = tables.series(.stageDays, stage: "decision")?.latest
    #expect(days?.low == 12 && days?.high == 31 && days?.cases == 9 && days?.openCases == 4)
    #expect(tables.series(.stageDays, stage: "growth")?.latest == nil)
  }
}
