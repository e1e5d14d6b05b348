import RapportBase
import ArgumentParser
import RapportDiagnostics
import RapportHub
import Testing

@testable import RapportCommands

@Suite("Options of commands that read a hub")
struct HubOptionsTests {
  @Test("default to the folder content, built-in templates, Git, and text for people")
  func haveDefaults() throws {
    let options = try HubOptions.parse([])
    #expect(options.content == "content" && options.templates == nil && options.site.source.asOf == nil)
    #expect(!options.drafts && !options.noGit && !options.strict && !options.timings)
    #expect(options.format == .text && options.site.parallel.jobs == nil && options.jobCount >= 1)
  }

  @Test("take effect if given")
  func takeValues() throws {
    let options = try HubOptions.parse([
      "--content", "a", "--templates", "b", "--as-of", "2026-11-22", "--drafts", "--no-git", "--strict",
      "--jobs", "3", "--format", "github", "--timings",
    ])
    #expect(options.content == "a" && options.templates == "b")
    #expect(
      options.site.source.asOf == Day(year: 2026, month: 11, day: 22)
        && options.day == options.site.source.asOf)
    #expect(options.drafts && options.noGit && options.strict && options.timings)
    #expect(options.format == .github && options.site.parallel.jobs == 3 && options.jobCount == 3)
  }

  @Test("include jobs, a number from 1 to 256", arguments: ["1", "256"])
  func takesJobs(jobs: String) throws {
    #expect(try HubOptions.parse(["--jobs", jobs]).jobCount == Int(jobs))
  }

  @Test(
    "with impossible values are refused, with what to write instead",
    arguments: [
      (["--jobs", "0"], "from 1 to 256"), (["--jobs", "257"], "from 1 to 256"),
      (["--as-of", "22.11.2026"], "Write it as 2026-11-22."),
      (["--as-of", "2026-02-29"], "isn't a valid date"),
      (["--format", "jsn"], "Did you mean “json”?"), (["--format", ""], "isn't a format"),
    ])
  func refuses(arguments: [String], words: String) throws {
    let error = try #require(throws: (any Error).self) { try HubOptions.parse(arguments) }
    #expect(HubOptions.message(for: error).contains(words))
  }
}
