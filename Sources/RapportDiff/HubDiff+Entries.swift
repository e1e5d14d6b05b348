import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

extension HubDiff {
  mutating func compareEntries(_ pairing: Pairing) {
    added = pairing.added.map(Subject.init)
    removed = pairing.removed.map(Subject.init)
    for pair in pairing.pairs {
      if !pairing.before.isRetired(pair.before), pairing.after.isRetired(pair.after) {
        let next = pairing.after.replacement(of: pair.after)
        retired.append(Retirement(subject: Subject(pair.after), replacement: next?.title))
      } else if let change = EntryChange(pair, pairing) {
        changed.append(change)
      }
    }
  }

  /// Compares references to missing entries, by their field and target.
  mutating func compareReferences(_ pairing: Pairing) {
    let (old, new) = (HubDiff.dangling(pairing.before), HubDiff.dangling(pairing.after))
    let renamed = pairing.renamedKeys
    func bare(_ reference: DanglingReference) -> String {
      "\(renamed[reference.subject.key] ?? reference.subject.key) \(reference.field) \(reference.target)"
    }
    let (oldNames, newNames) = (Set(old.map(bare)), Set(new.map(bare)))
    brokenReferences = new.filter { !oldNames.contains(bare($0)) }
    repairedReferences = old.filter { reference in
      !newNames.contains(bare(reference))
        && pairing.after.entry(renamed[reference.subject.key] ?? reference.subject.key) != nil
    }
  }

  mutating func compareProofs(_ pairing: Pairing) {
    for pair in pairing.pairs where pair.after.kind.holdsAnswers {
      let old = HubDiff.proof(of: pair.before, in: pairing.before)
      let new = HubDiff.proof(of: pair.after, in: pairing.after)
      let subject = Subject(pair.after)
      if old.isEmpty, !new.isEmpty { firstProofs.append(ProofChange(subject: subject, proof: new)) }
      if !old.isEmpty, new.isEmpty { lostProofs.append(ProofChange(subject: subject, proof: old)) }
    }
  }

  /// Finds repetitions that the change introduces. Finding them takes as long as reading all texts, so it is
  /// skipped if nothing was added or changed.
  mutating func compareRepetitions(_ pairing: Pairing) {
    let isNew = Set(added.map(\.key))
    let touched = isNew.union(changed.map(\.subject.key))
    guard !touched.isEmpty else { return }
    let renamed = pairing.renamedKeys
    let known = Set(
      pairing.before.lookAlikes(withDrafts: true).map { pair in
        Set(
          [pair.first, pair.second].map {
            renamed[pairing.before.entries[$0].key] ?? pairing.before.entries[$0].key
          })
      })
    let hub = pairing.after
    for pair in hub.lookAlikes(withDrafts: true) {
      let (first, second) = (hub.entries[pair.first], hub.entries[pair.second])
      guard touched.contains(first.key) || touched.contains(second.key),
        !known.contains([first.key, second.key])
      else { continue }
      let isFirst =
        isNew.contains(second.key) ? false : isNew.contains(first.key) || !touched.contains(second.key)
      repetitions.append(
        Repetition(
          subject: Subject(isFirst ? first : second), other: Subject(isFirst ? second : first),
          percent: pair.percent, shared: pair.shared))
    }
  }

  mutating func compareDiagnostics(_ old: [Diagnostic], _ new: [Diagnostic], _ pairing: Pairing) {
    let renamed = pairing.renamedPaths
    func bare(_ diagnostic: Diagnostic) -> Diagnostic {
      var bare = diagnostic
      bare.file = renamed[bare.file] ?? bare.file
      bare.position = .start
      bare.help = ""
      return bare
    }
    func without(_ found: [Diagnostic], _ others: [Diagnostic]) -> [Diagnostic] {
      var counts: [Diagnostic: Int] = [:]
      for other in others { counts[bare(other), default: 0] += 1 }
      return found.filter { diagnostic in
        let key = bare(diagnostic)
        guard let count = counts[key], count > 0 else { return true }
        counts[key] = count - 1
        return false
      }
    }
    let found = without(new, old)
    newDiagnostics = found.filter { $0.severity == .error } + found.filter { $0.severity != .error }
    resolvedDiagnostics = without(old, new)
  }

  /// Finds changed files that nothing else here mentions.
  mutating func compareFiles(
    _ content: [FileDifference], _ templates: [FileDifference], _ pairing: Pairing
  ) {
    let subjects = added + changed.map(\.subject) + retired.map(\.subject) + removed
    var known = Set(subjects.map { ByteText($0.path) })
    for pair in pairing.pairs where known.contains(ByteText(pair.after.path)) {
      known.insert(ByteText(pair.before.path))
    }
    if !settings.isEmpty { known.insert(ByteText("hub.yml")) }
    files = FileComparison(content: content, templates: templates, known: known, pairing).changes
  }

  private static func dangling(_ hub: Hub) -> [DanglingReference] {
    hub.entries.flatMap { entry in
      entry.references.filter { hub.index(of: $0.key) == nil }.map {
        DanglingReference(subject: Subject(entry), field: $0.field, target: $0.key)
      }
    }
  }

  /// Titles of the live assets and proof points that a rep can show.
  private static func proof(of objection: Entry, in hub: Hub) -> [String] {
    hub.proof(of: objection).filter(hub.isLive).map(\.title)
  }
}
