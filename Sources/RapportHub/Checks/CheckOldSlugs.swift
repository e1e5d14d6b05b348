import RapportDiagnostics

/// The most old slugs per entry and per hub. Each becomes a redirect page, so a few
/// letters of input cost a file.
private let mostOldSlugs = (entry: 100, hub: 10_000)

/// Reports old slugs that can't redirect: taken by another entry, claimed twice, or not valid slugs.
@Sendable func checkOldSlugs(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  var claimed: [EntryKey: Entry] = [:]
  var findings = tooManyOldSlugs(hub)
  guard findings.isEmpty else { return findings }
  for entry in hub.entries {
    for old in entry["was"]?.items ?? [] {
      guard let slug = old.text else { continue }
      let key = EntryKey(entry.kind.name, slug)
      let problem: (message: String, help: String)? =
        if !Slug.isValid(slug) {
          ("“\(slug.prefix(60))” isn't a valid slug", "Write the old file name without .md")
        } else if key == entry.key {
          ("“\(slug)” is the current slug of this entry", "Remove it from “was”.")
        } else if let taken = hub.entry(key) {
          (
            "“\(slug)” is now the address of another \(entry.kind.name): \(taken.path)",
            "Remove it from “was”."
          )
        } else if let first = claimed[key] {
          ("“\(slug)” already leads to \(first.path)", "Remove it from one of the two.")
        } else {
          nil
        }
      if let problem {
        findings.append(entry.finding(.oldSlugTaken, at: old.position, problem.message, help: problem.help))
      } else {
        claimed[key] = entry
      }
    }
  }
  return findings
}

private func tooManyOldSlugs(_ hub: Hub) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var total = 0
  for entry in hub.entries {
    let count = entry["was"]?.items.count ?? 0
    let before = total
    total += count
    let problem: (number: Int, limit: Int, what: String)? =
      if count > mostOldSlugs.entry {
        (count, mostOldSlugs.entry, "the entry")
      } else if before <= mostOldSlugs.hub, total > mostOldSlugs.hub {
        (total, mostOldSlugs.hub, "the hub, up to here,")
      } else {
        nil
      }
    guard let problem else { continue }
    findings.append(
      entry.finding(
        .tooManyOldSlugs, on: "was",
        "\(problem.what) has \(problem.number) old slugs; the limit is \(problem.limit)",
        help: "In “was”, keep only those that people may still have links to."))
  }
  return findings
}
