import RapportDiagnostics

/// Reports fields of live entries that refer to something retired.
@Sendable func checkRetiredReferences(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.entries.flatMap { entry -> [Diagnostic] in
    // What a note is about, and what replaced another entry, stays true after it is retired.
    guard entry.status == .approved, !hub.isRetired(entry), !entry.kind.isAppendOnly else { return [] }
    return entry.references.compactMap { reference in
      guard let target = hub.entry(reference.key), hub.isRetired(target) else { return nil }
      let next = target.keys("replaced_by").first.map { "Use “\($0.slug)” instead." }
      return entry.finding(
        .retiredLink, at: reference.position, "“\(target.title)” is retired",
        help: next ?? "Remove it from the list.")
    }
  }
}
