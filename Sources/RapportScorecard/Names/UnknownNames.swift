import RapportBase

/// Names in an export that the hub doesn't have, for the report. They are never written to a file.
struct UnknownNames {
  private var names: [String] = []
  private static let most = 5

  mutating func add(_ name: String) {
    guard names.count < 1000, !names.contains(name) else { return }
    names.append(name)
  }

  /// The first few names, each with a suggestion; `nil` if there are none.
  func note(among known: NameLookup) -> String? {
    guard !names.isEmpty else { return nil }
    let words = names.prefix(Self.most).map { name in
      "“\(name.prefix(60))”" + (nearest(name, among: known.names).map { " (did you mean “\($0)”?)" } ?? "")
    }
    let rest = names.count > Self.most ? " and \(names.count - Self.most) more" : ""
    return "not in the hub: " + words.joined(separator: ", ") + rest
  }
}
