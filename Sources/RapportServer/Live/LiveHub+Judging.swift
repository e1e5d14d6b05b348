import RapportBase
import RapportDiagnostics
import RapportHub
import RapportSite

/// A state of the content that is on its way to being shown.
struct Reading: Sendable {
  /// The number of its site.
  let number: Int
  let begin: ContinuousClock.Instant
  let linked: LinkedHub
  /// `nil` if there are errors already.
  let site: ServedSite?
  /// The files that have changed since the last report; empty if everything was read.
  let changed: Set<ByteText>
  /// How long it took to show pages, if they were shown before checks ran.
  var shown: Duration?
}

extension LiveHub {
  /// Checks a state, and keeps it if it has no errors.
  func judge(_ reading: Reading) async throws {
    let begin = ContinuousClock.now
    let isWhole = judged?.hub.outline !== reading.linked.hub.outline
    let read = try await RapportHub.judge(
      reading.linked, codeOwners: codeOwners, jobs: source.jobs, reusing: judged)
    let own = theme?.applying(read.hub.settings.theme).diagnostics ?? []
    let faults = try await themeFaults(reading.site)
    try Task.checkCancellation()
    if isWhole { checking = ContinuousClock.now - begin }
    judged = read
    finish(reading, faults + inFolder((read.diagnostics + own).sorted()))
  }

  /// Theme faults. Unknown names in templates show only when pages are rendered.
  private func themeFaults(_ site: ServedSite?) async throws -> [Diagnostic] {
    guard let theme, theme.isOwn, !theme.isTried, let site else { return theme?.faults ?? [] }
    let found = try await site.renderingFaults()
    // The theme may have been replaced in the meantime.
    if site === newest { self.theme?.isTried = true }
    return theme.faults + inTemplates(found)
  }

  /// Reports template faults that showed when a page was rendered.
  func found(_ faults: [Diagnostic], on site: ServedSite) {
    guard state.value.site === site else { return }
    let new = inTemplates(faults).filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    known.formUnion(new)
    report(.faults(new))
    state.update { $0.problems += new.map(Problem.init) }
  }

  func inFolder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { $0.moved(to: prefix(source.content)) }
  }

  func inTemplates(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { $0.moved(from: "templates/", to: prefix(source.templates)) }
  }

  func prefix(_ folder: String) -> String { folder.ends(with: "/") ? folder : folder + "/" }
}
