import RapportBase
import RapportHub

/// A page of the room that sales and marketing share.
public enum Room: String, Sendable, CaseIterable {
  case overview = "index"
  case coverage, heard, freshness, promises, meeting, thanks

  /// The room's folder, and its name in the navigation. No kind can have this name.
  static let part = "alignment"

  /// Path below the site's root.
  public var path: String { "\(Room.part)/\(rawValue).html" }

  /// The page's template.
  var template: String { "room_\(self == .overview ? "overview" : rawValue)" }

  var title: Word {
    switch self {
    case .overview: .alignment
    case .coverage: .allCoverage
    case .heard: .allHeard
    case .freshness: .allFreshness
    case .promises: .promises
    case .meeting: .weeklyMeeting
    case .thanks: .whoHelped
    }
  }
}

extension SiteHub {
  /// The room's pages that have something to show, in menu order; none in an empty hub.
  var rooms: [Room] {
    // Facts without the agreed words are enough: which pages exist doesn't depend on those.
    let alignment = facts.alignment
    let rooms = Room.allCases.filter { room in
      switch room {
      case .overview: false
      case .coverage: placement.hasJourney
      case .heard: !alignment.topics.isEmpty
      case .freshness: ReviewQueue.isNeeded(hub, signals)
      case .promises: !alignment.commitments.isEmpty
      case .meeting: hasMeeting(alignment)
      case .thanks: !alignment.contributions.all.isEmpty
      }
    }
    return rooms.isEmpty ? [] : [.overview] + rooms
  }

  /// Whether a weekly meeting would have anything on its agenda.
  private func hasMeeting(_ alignment: AlignmentFacts) -> Bool {
    !alignment.commitments.open.isEmpty || !proposals.isEmpty || news?.items.isEmpty == false
      || ReviewQueue.hasItems(hub, signals) || alignment.topics.contains { !$0.notes.isEmpty }
  }

  /// Whether the room has a page.
  func has(_ room: Room) -> Bool { rooms.contains(room) }
}
