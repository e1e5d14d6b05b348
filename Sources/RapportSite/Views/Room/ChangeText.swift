import RapportBase
import RapportContent
import RapportHub

/// An entry's history in words that require no knowledge of Git. Empty if Git knows nothing.
enum ChangeText {
  /// The maximum number of people in one line.
  private static let maxNames = 6

  /// `Changed 2 Nov 2026 by Maren Holt, marketing`; empty if it hasn't changed since it was added.
  static func changed(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    guard let history = views.site.history, let last = history.lastChange(of: index), last.kind != .added
    else {
      return ""
    }
    let (day, names) = (("day", views.words.date(last.day)), names([last.author], history, views))
    return names.isEmpty ? views.words(.changedOn, day) : views.words(.changedBy, day, ("names", names))
  }

  /// `Added 1 Sep 2026 by Dana Whitlow, sales`.
  static func added(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    guard let history = views.site.history, let first = history.addition(of: index) else { return "" }
    let (day, names) = (("day", views.words.date(first.day)), names([first.author], history, views))
    return names.isEmpty ? views.words(.addedOn, day) : views.words(.addedBy, day, ("names", names))
  }

  /// `Dana Whitlow and Colm Barrow (sales), Maren Holt (marketing)`, if more than one person wrote it.
  static func contributors(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    guard let history = views.site.history else { return "" }
    let all = history.contributions(to: index).map { history.authors[$0.author] }.filter(isKnown)
    guard all.count > 1 else { return "" }
    let shown = all.prefix(maxNames)
    var groups: [String] = []
    for team in views.hub.settings.teams.map(Optional.init) + [nil] {
      let names = shown.filter { $0.team == team }.map(\.name)
      if !names.isEmpty { groups.append(views.words.joined(names) + (team.map { " (\($0))" } ?? "")) }
    }
    let rest = all.count - shown.count
    let line = groups.joined(separator: ", ")
    return rest > 0 ? views.words(.andMoreNames, count: rest, ("names", line)) : line
  }

  /// Whether `hub.yml` lists the author. Other names, such as those of programs, help nobody.
  private static func isKnown(_ author: History.Author) -> Bool {
    author.person != nil && !author.name.isEmpty
  }

  /// `Maren Holt, marketing`; empty if none of the authors is known.
  static func names(_ authors: [Int], _ history: History, _ views: ViewBuilder) -> String {
    let names = authors.map { history.authors[$0] }.filter(isKnown)
    if names.count == 1, let one = names.first {
      return "\(one.name)\(one.team.map { ", \($0)" } ?? "")"
    }
    return views.words.joined(names.prefix(maxNames).map(\.name))
  }
}
