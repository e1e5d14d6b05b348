import RapportBase
import RapportDiagnostics
import RapportHub

/// The rows of each section of a report.
struct DiffRows {
  typealias Row = DiffReport.Row

  /// Longer values, in bytes, aren't shown; it is enough to say that they changed.
  private static let maxValueLength = 60
  /// How many pages are listed per person.
  private static let maxTitles = 5
  /// Fields that have their own section.
  private static let sections = ["answer", "ask", "answers", "agreed"]

  /// The prefix for paths of content files.
  let folder: String

  func subject(_ subject: HubDiff.Subject) -> Row {
    Row(lead: subject.title, text: "\(subject.kind), \(folder)\(subject.path)")
  }

  func change(_ change: EntryChange) -> Row {
    var parts = change.fields.map(field)
    if change.hasNewBody { parts.append("its text") }
    let long = change.fields.filter { !isShown($0) && !DiffRows.sections.contains($0.key) }
    var blocks = long.map { (label: $0.label, lines: $0.lines) }
    if let body = change.body { blocks.append((label: "Text", lines: body)) }
    let block = blocks.flatMap { label, lines in
      (long.isEmpty ? [] : [DiffReport.BlockLine(mark: .same, text: "\(label):")])
        + LineChanges(lines.before, lines.after).block
    }
    let old = change.oldKey.map { ", was \($0.slug)" } ?? ""
    return Row(
      lead: change.subject.title,
      text: "\(change.subject.kind)\(old)\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))",
      block: block)
  }

  func agreement(_ change: AgreementChange) -> Row {
    func named(_ signature: AgreementChange.Signature) -> String {
      let day = signature.day.map { " on \($0.displayText)" } ?? ""
      return "\(signature.name) (\(signature.team))\(day)"
    }
    let old = "agreed to the old text: \(change.signatures.map(named).joined(separator: ", "))"
    let renewed = change.signatures.filter(\.isRenewed).map(\.name)
    let news =
      change.open.isEmpty
      ? "All of them agree to the new one"
      : renewed.isEmpty
        ? "Nobody has agreed to the new one yet"
        : "Only \(renewed.joined(separator: ", ")) agreed to the new one"
    return Row(lead: change.subject.title, text: "\(change.subject.kind), \(old). \(news)")
  }

  func reviewer(_ reviewer: Reviewer) -> Row {
    let parts = [("agreed to", reviewer.agreedTo), ("owns", reviewer.owns)].filter { !$0.1.isEmpty }
    let texts = parts.map { verb, subjects in
      let rest = subjects.count - DiffRows.maxTitles
      let titles = subjects.prefix(DiffRows.maxTitles).map { "“\($0.title)”" }.joined(separator: ", ")
      return "\(verb) \(titles)\(rest > 0 ? " and \(rest) more" : "")"
    }
    return Row(lead: reviewer.name, text: texts.joined(separator: "; "))
  }

  func retirement(_ retirement: HubDiff.Retirement) -> Row {
    let instead = retirement.replacement.map { "use “\($0)” instead" } ?? "nothing replaces it"
    return Row(lead: retirement.subject.title, text: "\(retirement.subject.kind), \(instead)")
  }

  func repetition(_ repetition: HubDiff.Repetition) -> Row {
    Row(
      lead: repetition.subject.title, place: folder + repetition.other.path,
      text: "\(repetition.percent)% the same as “\(repetition.other.title)”: “\(repetition.shared)”")
  }

  func address(_ address: HubDiff.LostAddress) -> Row {
    let slug = address.path.parts(at: "/").last.map { String($0.dropLast(5)) } ?? ""
    return Row(lead: address.title, text: "\(address.path): add  was: [\(slug)]  to its replacement")
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
    let isNoReading = change.role == .other ? "; the hub doesn’t use it" : ""
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
      text: "it has no proof any more; before, it had \(change.proof.joined(separator: ", "))")
  }

  func diagnostic(_ diagnostic: Diagnostic) -> Row {
    Row(
      lead: "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", isCode: true,
      place: "\(folder)\(diagnostic.file):\(diagnostic.position.line)",
      text: "\(diagnostic.message). \(diagnostic.help)")
  }

  func answer(_ change: AnswerChange) -> [Row] {
    change.variants.map { variant in
      Row(
        lead: change.subject.title, text: variant.audience,
        block: LineChanges(lines(variant.before), lines(variant.after), shownAround: .max).block)
    }
  }

  private func lines(_ answer: AnswerChange.Answer?) -> [String] {
    guard let answer else { return [] }
    return answer.lines + (answer.ask.map { ["Ask: \($0)"] } ?? [])
  }

  /// Whether both values are short enough to be shown in the row.
  private func isShown(_ field: EntryChange.FieldChange) -> Bool {
    [field.before, field.after].allSatisfy { text in
      text.map { $0.utf8.count <= DiffRows.maxValueLength && !$0.contains(where: \.isNewline) } ?? true
    }
  }

  private func field(_ field: EntryChange.FieldChange) -> String {
    let name = field.label.lowercased()
    guard !DiffRows.sections.contains(field.key), isShown(field) else { return name }
    switch (field.before, field.after) {
    case (let before?, let after?): return "\(name) (\(before) → \(after))"
    case (nil, let after?): return "\(name) (\(after))"
    default: return "without \(name)"
    }
  }
}
