import RapportBase
import RapportDiagnostics
import RapportHub

/// The rows of each section of a comparison.
struct DiffRows {
  typealias Row = DiffReport.Row

  /// Longer values are not shown: it is enough to say that they changed.
  private static let maxValueLength = 60
  /// Fields of objections that have a section of their own.
  private static let answers = ["answer", "ask", "answers"]

  /// The start of paths of content files.
  let folder: String

  func subject(_ subject: HubDiff.Subject) -> Row {
    Row(lead: subject.title, text: "\(subject.kind), \(folder)\(subject.path)")
  }

  func change(_ change: EntryChange) -> Row {
    var parts = change.fields.map(field)
    if change.hasNewBody { parts.append("its text") }
    let old = change.oldKey.map { ", was \($0.slug)" } ?? ""
    return Row(
      lead: change.subject.title,
      text: "\(change.subject.kind)\(old)\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))")
  }

  func retirement(_ retirement: HubDiff.Retirement) -> Row {
    let instead = retirement.replacement.map { "use “\($0)” instead" } ?? "nothing replaces it"
    return Row(lead: retirement.subject.title, text: "\(retirement.subject.kind), \(instead)")
  }

  func address(_ address: HubDiff.LostAddress) -> Row {
    let slug = address.path.parts(at: "/").last.map { String($0.dropLast(5)) } ?? ""
    return Row(lead: address.title, text: "\(address.path): add  was: [\(slug)]  to what takes its place")
  }

  func reference(_ reference: HubDiff.DanglingReference) -> Row {
    Row(
      lead: reference.subject.title,
      text: "\(reference.field) names \(reference.target), \(folder)\(reference.subject.path)")
  }

  func setting(_ change: SettingChange) -> Row {
    let text =
      switch (change.before, change.after) {
      case (let before?, let after?): "\(before) → \(after)"
      case (nil, let after?): "set to \(after)"
      case (let before, nil): "no longer set; it was \(before ?? "")"
      }
    return Row(lead: change.name, text: text)
  }

  func file(_ change: FileChange) -> Row {
    let lead = change.role == .template ? change.path : folder + change.path
    func size(_ bytes: Int?) -> String { counted(bytes ?? 0, "byte", "bytes") }
    let isNoReading = change.role == .other ? "; the hub isn’t made from it" : ""
    switch (change.before, change.after) {
    case (nil, _) where change.oldPath != nil:
      return Row(lead: lead, text: "moved from \(folder)\(change.oldPath ?? "")")
    case (nil, let after): return Row(lead: lead, text: "added, \(size(after))\(isNoReading)")
    case (let before, nil): return Row(lead: lead, text: "removed, \(size(before))\(isNoReading)")
    case (let before, let after):
      let same = change.role == .text ? "; it says the same, or can’t be compared" : isNoReading
      let sizes = before == after ? "still \(size(after))" : "\(size(before)) → \(size(after))"
      return Row(lead: lead, text: "changed, \(sizes)\(same)")
    }
  }

  func proved(_ change: HubDiff.ProofChange) -> Row {
    Row(
      lead: change.subject.title,
      text: "proved for the first time, by \(change.proof.joined(separator: ", "))")
  }

  func unproved(_ change: HubDiff.ProofChange) -> Row {
    Row(
      lead: change.subject.title,
      text: "nothing proves it any more; it was \(change.proof.joined(separator: ", "))")
  }

  func diagnostic(_ diagnostic: Diagnostic) -> Row {
    Row(
      lead: "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]",
      text:
        "\(folder)\(diagnostic.file):\(diagnostic.position.line): \(diagnostic.message). \(diagnostic.help)")
  }

  func cell(_ change: CellChange) -> Row {
    let effect = change.closesGap ? "fills a gap: " : change.opensGap ? "opens a gap: " : ""
    return Row(lead: change.name, text: "\(effect)\(state(change.before)) → \(state(change.after))")
  }

  func answer(_ change: AnswerChange) -> [Row] {
    change.variants.map { variant in
      Row(
        lead: change.subject.title, text: variant.audience,
        block: block(lines(variant.before), lines(variant.after)))
    }
  }

  private func lines(_ answer: AnswerChange.Answer?) -> [String] {
    guard let answer else { return [] }
    return answer.lines + (answer.ask.map { ["Ask: \($0)"] } ?? [])
  }

  /// Equal lines at both ends are unchanged; those between are removed and added.
  private func block(_ old: [String], _ new: [String]) -> [DiffReport.BlockLine] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    func marked(_ lines: some Sequence<String>, _ mark: DiffReport.BlockLine.Mark) -> [DiffReport.BlockLine] {
      lines.map { DiffReport.BlockLine(mark: mark, text: $0) }
    }
    return marked(new.prefix(head), .same) + marked(old.dropFirst(head).dropLast(tail), .gone)
      + marked(new.dropFirst(head).dropLast(tail), .new) + marked(new.suffix(tail), .same)
  }

  private func field(_ field: EntryChange.FieldChange) -> String {
    let name = field.label.lowercased()
    func isShort(_ text: String?) -> Bool {
      text.map { $0.utf8.count <= DiffRows.maxValueLength && !$0.contains(where: \.isNewline) } ?? true
    }
    guard !DiffRows.answers.contains(field.key), isShort(field.before), isShort(field.after) else {
      return name
    }
    switch (field.before, field.after) {
    case (let before?, let after?): return "\(name) (\(before) → \(after))"
    case (nil, let after?): return "\(name) (\(after))"
    default: return "without \(name)"
    }
  }

  private func state(_ state: CellChange.State?) -> String {
    guard let state else { return "not in use" }
    let late =
      (state.overdue > 0 ? ", \(state.overdue) overdue" : "")
      + (state.neverChecked > 0 ? ", \(state.neverChecked) never checked" : "")
    let missing = state.missing.isEmpty ? "" : ", without \(state.missing.joined(separator: ", "))"
    let count = "\(state.assets.count) \(state.assets.count == 1 ? "asset" : "assets")"
    switch state.state {
    case .complete: return "complete, \(count)\(late)"
    case .stale: return "nothing missing, \(count)\(late)"
    case .partly: return "\(count)\(missing)\(late)"
    case .planned: return "planned"
    case .empty: return "nothing yet"
    case .notNeeded: return "not needed"
    }
  }
}
