import RapportHub

/// The paths of a hub's pages, including old ones that redirect.
struct Addresses {
  private struct Address {
    var path: String
    var title: String
  }

  private var all: [Address] = []

  init(_ hub: Hub) {
    for entry in hub.entries where entry.hasPage(showsDrafts: false) {
      let slugs = [entry.slug] + entry.texts("was").filter { Slug.isValid($0) }
      all += slugs.map { Address(path: entry.kind.pagePath($0), title: entry.title) }
    }
  }

  /// Paths that the other hub doesn't have, each once.
  func lost(in other: Addresses) -> [HubDiff.LostAddress] {
    var known = Set(other.all.map(\.path))
    return all.filter { known.insert($0.path).inserted }.map {
      HubDiff.LostAddress(path: $0.path, title: $0.title)
    }
  }
}
