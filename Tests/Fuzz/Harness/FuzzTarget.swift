import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What receives the fuzzer's bytes.
enum FuzzTarget: String, CaseIterable {
  /// A Markdown body; its HTML is checked tag by tag.
  case body
  /// A whole file: front matter and body, and how its diagnostics look in a terminal and on a runner.
  case entry
  /// `hub.yml`.
  case settings
  /// An email that carries proposals.
  case intake
  /// A hub of several files, separated by `=== PATH` lines: reads it and renders its pages.
  case hub

  /// libFuzzer's `main` reads the command line, so an environment variable names the target.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("FUZZ_TARGET must be one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) async {
    switch self {
    case .body: await fuzzBody(bytes)
    case .entry: await fuzzEntry(bytes)
    case .settings: await fuzzSettings(bytes)
    case .intake: await fuzzIntake(bytes)
    case .hub: await fuzzHub(bytes)
    }
  }
}

/// libFuzzer calls this with each input. If a claim is broken, it ends the process and keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let done = DispatchSemaphore(value: 0)
  Task {
    await FuzzTarget.chosen.run(bytes)
    done.signal()
  }
  done.wait()
  return 0
}

/// A claim that must hold for every input; the fuzzer keeps inputs that break it.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) {
  guard holds else { fatalError(claim()) }
}
