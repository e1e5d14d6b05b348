import RapportBase
import RapportContent
import TestSupport
import Testing

@testable import RapportHub

/// A hub in memory for tests of signals and coverage: files by path, and one line per note.
struct SignalsTesting {
  /// Front matter by path without `.md`, its members separated by `;`.
  var files: [String: String]
  /// Front matter of notes, which are called `n0`, `n1`, ….
  var notes: [String] = []
  /// `hub.yml`.
  var settings = "name: Test"

  /// Two personas, two stages, an objection.
  static let small = [
    "personas/cfo": "title: CFO; role: Money; stages: all", "personas/it": "title: IT; role: Systems",
    "stages/trial": "title: Trial; order: 1; needs: [guide, faq]", "stages/growth": "title: Growth; order: 2",
    "objections/dear": "title: Dear; category: price; says: Too dear",
  ]

  func hub(asOf: String = "2026-11-22") async throws -> Hub {
    var texts = ["hub.yml": settings]
    for (path, members) in files { texts["\(path).md"] = text(members) }
    for (number, note) in notes.enumerated() { texts["notes/n\(number).md"] = text("title: Note; \(note)") }
    let read = try await memoryHub(texts, asOf: try #require(Day(asOf)))
    #expect(!read.hasErrors, "\(read.diagnostics)")
    return read.hub
  }

  private func text(_ members: String) -> String {
    let lines = members.split(separator: ";").map { $0.drop { $0 == " " } }
    return "---\n\(lines.joined(separator: "\n"))\n---\n"
  }
}

extension Hub {
  /// The index of `kind/slug`.
  func index(_ name: String) throws -> EntryIndex {
    let parts = name.split(separator: "/").map(String.init)
    return try #require(index(of: EntryKey(parts[0], parts[1])))
  }

  func slugs(_ indices: [EntryIndex]) -> [String] { indices.map { entries[$0].slug } }

  /// `slug count` for each.
  func summary(_ shares: [ObjectionMentions.EntryCount]) -> [String] {
    shares.map { "\(entries[$0.entry].slug) \($0.count)" }
  }
}
