import RapportDiagnostics

/// Reports assets that don't say who they are for, or at which stage they help.
@Sendable func checkPlacement(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let placement = Placement(hub)
  return hub.entries(of: "asset").compactMap { asset in
    let missing = placement.missing(of: asset)
    guard !missing.isEmpty else { return nil }
    return asset.finding(
      .notPlaced, on: "type",
      "it isn't placed yet: it names \(missing.map { "no \($0.dropLast())" }.joined(separator: " and "))",
      help:
        "Say who it is for and when it helps: add \(missing.map { " \($0): […]" }.joined(separator: " and ")) "
        + "with their slugs, or  all  in place of the brackets.")
  }
}
