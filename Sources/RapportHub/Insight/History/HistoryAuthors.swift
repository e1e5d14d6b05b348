import RapportContent

/// Matches commit authors with the people in `hub.yml`. One person may have several email addresses.
struct HistoryAuthors {
  /// The longest name, in characters, for an author that `hub.yml` doesn't list.
  private static let maxNameLength = 60

  private(set) var all: [History.Author] = []
  private var indices: [History.Author: Int] = [:]
  private let people: [String: HubSettings.Person]

  init(_ settings: HubSettings) {
    let addresses = settings.people.flatMap { person in
      (person.git + [person.email].compactMap(\.self)).map { ($0.lowercased(), person) }
    }
    people = Dictionary(addresses, uniquingKeysWith: { first, _ in first })
  }

  mutating func index(of author: ContentHistory.Author) -> Int {
    let person = people[author.email.lowercased()]
    let known = History.Author(
      name: person?.name ?? String(author.name.prefix(HistoryAuthors.maxNameLength)), person: person?.slug,
      team: person?.team)
    if let index = indices[known] { return index }
    indices[known] = all.count
    all.append(known)
    return all.count - 1
  }
}
