import Foundation
import RapportTheme
import TestSupport
import Testing

@testable import RapportHub
@testable import RapportSite

@Suite("Charts")
struct ChartsTests {
  private func svg(_ value: TemplateValue) -> String? {
    if case .html(let text) = value { text } else { nil }
  }

  @Test("a sparkline has a bar for each week and its numbers as text, and is left out below five")
  func sparkline() throws {
    let chart = try #require(svg(Charts.sparkline([0, 0, 1, 0, 0, 0, 0, 0, 2, 4, 3, 0], .english)))
    #expect(chart.contains(#"aria-label="The last 12 weeks: 0, 0, 1, 0, 0, 0, 0, 0, 2, 4, 3, 0""#))
    #expect(chart.components(separatedBy: "<rect").count == 13)
    #expect(svg(Charts.sparkline([0, 1, 3], .english)) == nil)
  }

  @Test("outcomes are dots: full, half and hollow; with many answers, a dot stands for several")
  func outcomes() throws {
    var heard = ObjectionMentions()
    (heard.worked, heard.partly, heard.failed) = (8, 5, 2)
    let chart = try #require(svg(Charts.outcomes(heard, .english)))
    #expect(chart.contains(#"aria-label="Worked 8 of 15 times (partly 5, no 2)""#))
    #expect(chart.components(separatedBy: #"class="one" cx"#).count == 9)
    #expect(chart.components(separatedBy: "<path").count == 6)
    (heard.worked, heard.partly, heard.failed) = (800, 0, 200)
    #expect(
      try #require(svg(Charts.outcomes(heard, .english))).components(separatedBy: "<circle").count == 21)
    (heard.worked, heard.partly, heard.failed) = (2, 1, 1)
    #expect(svg(Charts.outcomes(heard, .english)) == nil)
  }

  @Test("coverage has a square for each persona that takes part")
  func coverage() throws {
    let states: [Coverage.Cell.State] = [.complete, .partly, .empty, .notNeeded]
    let chart = try #require(svg(Charts.coverage(states)))
    #expect(chart.contains(#"aria-hidden="true""#), "its text is beside it")
    #expect(chart.components(separatedBy: "<rect").count == 5)
    #expect(Charts.text(states, .english) == "1 of 3 complete, 1 partly, 1 empty")
    #expect(svg(Charts.coverage([.notNeeded])) == nil)
  }
}
