import RapportBase
import RapportProcess
import SystemPackage
import Testing

/// Programs that misbehave, given more input than a pipe holds.
@Suite("A program run within limits", .timeLimit(.minutes(5)))
struct HostileProgramTests {
  private static let input = [UInt8](repeating: 65, count: 1 << 20)

  private func run(
    _ script: String, seconds: Int = 120, processorSeconds: Int? = nil
  ) async throws -> BoundedProcess.Ending {
    let process = BoundedProcess(
      .at("/bin/sh"), environment: [:], timeLimit: .seconds(seconds), maxMemory: 256 << 20,
      maxProcessorSeconds: processorSeconds)
    return try await process.run(["-c", script], input: Self.input) { _ in }
  }

  @Test(
    "may end without reading its input, which stops nothing else", arguments: ["exit 0", "exec 0<&-; exit 0"])
  func readsNothing(script: String) async throws {
    #expect(try await run(script).isSuccess)
  }

  @Test(
    "is killed when it takes too long, even if it has read nothing",
    arguments: ["exec sleep 300", "cat; exec sleep 300"])
  func isSlow(script: String) async throws {
    await #expect(throws: BoundedProcess.Failure.tooSlow) { try await run(script, seconds: 1) }
  }

  #if os(Linux)
    @Test("is ended once it has used up its CPU time")
    func spins() async throws {
      // On a very busy machine it may use twice as much before this process limits it; then it gets SIGKILL.
      let signal = try await run("ulimit -t 60; while :; do :; done", processorSeconds: 1).signal
      #expect(signal == SIGXCPU || signal == SIGKILL)
    }
  #endif

  @Test("gets its input, and none of our environment")
  func isGivenWhatItNeeds() async throws {
    let process = BoundedProcess(
      .at("/bin/sh"), environment: ["A": "b"], timeLimit: .seconds(120), maxMemory: 1 << 30)
    var output: [UInt8] = []
    _ = try await process.run(["-c", "cat; echo; echo $A$HOME"], input: [72, 105]) { output += Array($0) }
    #expect(String(decoding: output, as: UTF8.self) == "Hi\nb\n")
  }

  @Test("that isn't there is reported as missing")
  func isMissing() async throws {
    let process = BoundedProcess(
      .named("no-such-program"), environment: [:], timeLimit: .seconds(120), maxMemory: 1 << 30)
    await #expect(throws: BoundedProcess.Failure.notInstalled) { try await process.run([]) { _ in } }
  }
}
