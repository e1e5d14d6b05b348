internal import ArgumentParser
import RapportBase

/// How many jobs a command runs in parallel.
struct JobOptions: ParsableArguments {
  @Option(help: "The number of parallel jobs. Default: one for each core.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  /// The requested number or one for each core, but no more than the limit on open files allows.
  var count: Int { OpenFiles.bound(jobs: jobs ?? JobOptions.cores) }

  /// The number of cores.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
