import Foundation
import TestSupport
import Testing

@Suite("A build that is killed")
struct KillTests {
  @Test("leaves a whole site at any of 20 moments, and the next build leaves nothing behind")
  func leavesWholeSite() throws {
    let example = Checkout.root.appending(path: "content").path
    let folder = try TemporaryFolder()
    let process = RapportProcess(folder: folder.path)
    func arguments(_ day: String, _ output: String) -> [String] {
      ["build", "--content", example, "--output", output, "--as-of", day, "--jobs", "2"]
    }
    func build(_ day: String, _ output: String) throws -> Duration {
      let clock = ContinuousClock.now
      let made = try process.make(arguments(day, output))
      made.standardError = FileHandle.nullDevice
      try made.run()
      made.waitUntilExit()
      #expect(made.terminationStatus == 0)
      return ContinuousClock.now - clock
    }
    // The day stands on every page, so that the two sites have no page in common.
    let days = ["2026-11-22", "2026-11-23"]
    let whole = try days.map { day in
      _ = try build(day, "whole")
      return folder.files(in: "whole")
    }
    #expect(whole[0]["index.html"] != whole[1]["index.html"])
    let time = try build(days[0], "site")

    var random = SplitMix(seed: 20_261_122)
    var killed = 0
    for number in 0..<20 {
      let made = try process.make(arguments(days[(number + 1) % 2], "site"))
      made.standardError = FileHandle.nullDevice
      try made.run()
      // Spread over the whole build, the last moments about its end, where the swap is.
      let share = number < 12 ? Double(number) / 12 : Double.random(in: 0.75...1.1, using: &random)
      let moment = time / .seconds(1) * share
      Thread.sleep(forTimeInterval: moment)
      kill(made.processIdentifier, SIGKILL)
      made.waitUntilExit()
      if made.terminationReason == .uncaughtSignal { killed += 1 }
      let found = folder.files(in: "site")
      #expect(whole.contains(found), "killed \(moment) s after the start of a build that takes \(time)")
    }
    #expect(killed > 5)
    _ = try build(days[1], "site")
    #expect(folder.files(in: "site") == whole[1])
    #expect(try folder.names() == ["site", "whole"])
  }
}
