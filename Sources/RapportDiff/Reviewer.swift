import RapportBase
import RapportHub

/// Somebody who should review a change, because they agreed to or own an entry it touches.
public struct Reviewer: Sendable, Hashable {
  /// The name of a person or a team.
  public var name: String
  /// Entries whose old version they agreed to.
  public var agreedTo: [HubDiff.Subject]
  /// Entries they own, before or after the change.
  public var owns: [HubDiff.Subject]
}

extension HubDiff {
  /// People and teams who agreed come first, then owners, each in the order of the changes.
  mutating func findReviewers(_ pairing: Pairing) {
    var found = FoundReviewers()
    for change in agreements {
      for signature in change.open { found.add(signature.name) { $0.agreedTo.append(change.subject) } }
    }
    let touched = Set((changed.map(\.subject) + retired.map(\.subject)).map(\.key))
    for pair in pairing.pairs where touched.contains(pair.after.key) {
      let subject = Subject(pair.after)
      for owner in Set(
        [
          HubDiff.owner(of: pair.before, in: pairing.before),
          HubDiff.owner(of: pair.after, in: pairing.after),
        ].compactMap(\.self)
      ).sorted() {
        found.add(owner) { $0.owns.append(subject) }
      }
    }
    for (entries, hub) in [(pairing.removed, pairing.before), (pairing.added, pairing.after)] {
      for entry in entries {
        guard let owner = HubDiff.owner(of: entry, in: hub) else { continue }
        found.add(owner) { $0.owns.append(Subject(entry)) }
      }
    }
    reviewers = found.all
  }

  private static func owner(of entry: Entry, in hub: Hub) -> String? {
    entry.text("owner").map { hub.settings.person($0)?.name ?? $0 }
  }

  private struct FoundReviewers {
    var all: [Reviewer] = []
    private var places: [String: Int] = [:]

    mutating func add(_ name: String, _ change: (inout Reviewer) -> Void) {
      let place = places[name] ?? all.count
      if place == all.count {
        places[name] = place
        all.append(Reviewer(name: name, agreedTo: [], owns: []))
      }
      change(&all[place])
    }
  }
}
