import RapportBase
import RapportDiagnostics

extension HubDiff {
  /// The sentence that matters most to a reviewer.
  public var headline: String {
    if after.errors > 0 {
      return "Can’t be published: \(counted(after.errors, "error", "errors"))"
    }
    if before.entries == 0, after.entries > 0 { return "Starts the hub" }
    let news = goodNews
    guard attention.isEmpty else {
      let things = counted(attention.count, "thing", "things")
      return "Look at \(things): \(attention.joined(separator: ", "))" + (news.map { ". \($0)" } ?? "")
    }
    if let news { return news }
    if !openedGaps.isEmpty { return "Opens \(gaps(openedGaps))" }
    if isEmpty { return "Changes nothing that readers see" }
    let visible = files.count(where: \.isVisible)
    if visible > 0 { return "Changes \(counted(visible, "file", "files"))" }
    let isRewritten = added.isEmpty && changed.isEmpty && retired.isEmpty && removed.isEmpty && !files.isEmpty
    if isRewritten {
      return "Rewrites \(counted(files.count, "file", "files")), and readers see no change"
    }
    return "No gap closes or opens"
  }

  private var goodNews: String? {
    if !closedGaps.isEmpty { return "Fills \(gaps(closedGaps))" }
    guard let first = firstProofs.first else { return nil }
    let rest = firstProofs.count - 1
    return "Proves an answer for the first time: \(first.subject.title)\(rest > 0 ? " and \(rest) more" : "")"
  }

  /// What a reviewer should look at before any good news, most urgent first.
  private var attention: [String] {
    func faults(_ code: DiagnosticCode) -> Int { newDiagnostics.count { $0.code == code } }
    let links = faults(.deadLink) + brokenReferences.count
    let retired = faults(.retiredLink)
    let openedCount = openedGaps.count
    let all: [(Int, String)] = [
      (links, "\(counted(links, "link leads", "links lead")) nowhere"),
      (lostAddresses.count, "\(counted(lostAddresses.count, "page is", "pages are")) gone"),
      (retired, "\(counted(retired, "link", "links")) to something retired"),
      (
        openAgreements.count,
        "\(counted(openAgreements.count, "agreed text changes", "agreed texts change")) (\(agreedTitles))"
      ),
      (
        repetitions.count,
        "\(counted(repetitions.count, "text repeats", "texts repeat")) what the hub already says"
      ),
      (lostProofs.count, "\(counted(lostProofs.count, "answer", "answers")) without proof now"),
      (settings.count, "\(counted(settings.count, "setting changes", "settings change"))\(settingNames)"),
    ]
    let found = all.filter { $0.0 > 0 }.map(\.1) + changedDownloads
    guard !found.isEmpty, openedCount > 0 else { return found }
    return found + [counted(openedCount, "gap opens", "gaps open")]
  }

  /// Replaced attachments: the report can't show what is in them.
  private var changedDownloads: [String] {
    let count = files.count { $0.role == .attachment && $0.before != nil && $0.after != nil }
    return count > 0 ? [counted(count, "download changes", "downloads change")] : []
  }

  /// Changed agreements that some teams would have to sign again.
  private var openAgreements: [AgreementChange] { agreements.filter { !$0.open.isEmpty } }

  private var agreedTitles: String {
    let shown = openAgreements.prefix(2).map { "“\($0.subject.title)”" }.joined(separator: ", ")
    return "\(shown)\(openAgreements.count > 2 ? ", …" : "")"
  }

  private var settingNames: String {
    let shown = settings.prefix(2).map(\.name).joined(separator: ", ")
    return " (\(shown)\(settings.count > 2 ? ", …" : ""))"
  }

  /// `1 added, 2 changed, 1 retired`, leaving out zeros.
  public var counts: String {
    let parts = [
      (added.count, "added"), (changed.count, "changed"), (retired.count, "retired"),
      (removed.count, "removed"),
    ]
    let entries = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let others = [
      settings.isEmpty ? nil : counted(settings.count, "setting", "settings"),
      files.isEmpty ? nil : counted(files.count, "file", "files"),
    ].compactMap(\.self)
    return
      ((entries.isEmpty ? ["no entry added, changed or removed"] : entries) + others).joined(separator: ", ")
  }

  /// Why the two sides can't be compared in full; empty if they can.
  public var limits: [String] {
    [("before", before), ("now", after)].compactMap { when, side in
      guard side.errors > 0 else { return nil }
      let entries = side.unreadable.count
      let what = counted(side.errors, "error", "errors")
      guard entries > 0 else { return "There \(side.errors == 1 ? "is" : "are") \(what) \(when)." }
      let which = counted(entries, "entry", "entries")
      return "With \(what) \(when), \(which) can’t be compared, and coverage may look emptier than it is."
    }
  }

  private func gaps(_ cells: [CellChange]) -> String {
    if cells.count == 1 { return "a gap: \(cells[0].name)" }
    let shown = cells.prefix(2).map(\.name).joined(separator: ", ")
    return "\(cells.count) gaps: \(shown)\(cells.count > 2 ? " and \(cells.count - 2) more" : "")"
  }
}
