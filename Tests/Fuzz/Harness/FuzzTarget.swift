import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is given the fuzzer's bytes.
enum FuzzTarget: String, CaseIterable {
  /// A body of Markdown; its HTML is looked at tag by tag.
  case body
  /// A whole file: front matter and body, and how its diagnostics look in a terminal and on a runner.
  case entry
  /// `hub.yml`.
  case settings
  /// A mail that carries proposals.
  case intake
  /// A hub of several files, separated by lines of `=== PATH`, from reading to pages.
  case hub

  /// libFuzzer's `main` reads the command line, so the target comes in the environment.
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

/// What libFuzzer calls with each input. It ends the process, and keeps the input, where a claim is broken.
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

/// A claim that every input must meet; the fuzzer keeps the input that doesn't.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) {
  guard holds else { fatalError(claim()) }
}
