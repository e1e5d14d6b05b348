import Foundation
import TestSupport
import Testing

@Suite("The same content gives the same bytes")
struct DeterminismTests {
  private static let example = Checkout.root.appending(path: "content")

  @Test("whatever the number of jobs, the locale, the time zone and the hash seed")
  func isDeterministic() throws {
    let folder = try TemporaryFolder()
    let machines: [(jobs: String, environment: [String: String])] = [
      ("1", ["LC_ALL": "C", "TZ": "UTC"]), ("2", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]),
      ("7", ["LC_ALL": "de_DE.UTF-8", "TZ": "America/St_Johns", "LANG": "ja_JP"]),
      ("7", ["TZ": "Pacific/Pago_Pago"]),
    ]
    var first: [String: Data] = [:]
    for (number, machine) in machines.enumerated() {
      let process = RapportProcess(folder: folder.path, environment: machine.environment)
      let result = try process.run(
        "build", "--content", Self.example.path, "--output", "site\(number)", "--as-of", "2026-11-22",
        "--jobs", machine.jobs,
        "--drafts")
      #expect(result.status == 0, "\(result.errors)")
      let files = folder.files(in: "site\(number)")
      #expect(files.count > 100)
      if number == 0 { first = files }
      #expect(files.keys.sorted() == first.keys.sorted())
      for (path, bytes) in files where first[path] != bytes {
        Issue.record("\(path) differs in build \(number)")
      }
    }
  }

  @Test("what is told is the same too, in every format", arguments: ["text", "json", "github"])
  func tellsTheSame(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.fixtures.appending(path: "diagnostics"), to: "all")
    var told: Set<[String]> = []
    for jobs in ["1", "2", "7"] {
      for name in ["dead-link", "unknown-value", "unknown-reference", "yaml-syntax", "old-slug-taken"] {
        let result = try RapportProcess(folder: folder.path).run(
          "check", "--content", "all/\(name)/content", "--as-of", "2026-11-22", "--jobs", jobs, "--format",
          format)
        told.insert([name, result.output, result.errors])
      }
    }
    #expect(told.count == 5)
  }
}
