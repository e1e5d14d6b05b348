import RapportBase
import RapportDiagnostics
import RapportHub

/// A comparison for programs: one JSON object with stable keys.
public struct DiffJSON {
  private let diff: HubDiff
  private let context: DiffContext

  public init(_ diff: HubDiff, _ context: DiffContext) {
    (self.diff, self.context) = (diff, context)
  }

  /// The JSON text, ending in a line break.
  public func render() -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("format", "rapport-diff 1")
      json.member("base", context.base)
      json.member("commit", context.commit)
      if let head = context.head { json.member("head", head) }
      json.member("as_of", context.asOf.description)
      json.member("headline", diff.headline)
      json.key("before")
      write(diff.before, to: &json)
      json.key("after")
      write(diff.after, to: &json)
      list("added", diff.added, to: &json) { $1.members(of: $0) }
      list("changed", diff.changed, to: &json) { write($0, to: &$1) }
      list("retired", diff.retired, to: &json) { retirement, json in
        json.members(of: retirement.subject)
        if let title = retirement.replacement { json.member("replacement", title) }
      }
      list("removed", diff.removed, to: &json) { $1.members(of: $0) }
      list("lost_addresses", diff.lostAddresses, to: &json) { address, json in
        json.member("url", address.path)
        json.member("title", address.title)
      }
      list("repetitions", diff.repetitions, to: &json) { repetition, json in
        json.members(of: repetition.subject)
        json.member("repeats", repetition.other.key.description)
        json.member("percent", repetition.percent)
        json.member("shared", repetition.shared)
      }
      list("agreements", diff.agreements, to: &json) { write($0, to: &$1) }
      list("reviewers", diff.reviewers, to: &json) { reviewer, json in
        json.member("name", reviewer.name)
        json.member("agreed_to", reviewer.agreedTo.map(\.key.description))
        json.member("owns", reviewer.owns.map(\.key.description))
      }
      list("answers", diff.answers, to: &json) { write($0, to: &$1) }
      list("broken_references", diff.brokenReferences, to: &json) { write($0, to: &$1) }
      list("repaired_references", diff.repairedReferences, to: &json) { write($0, to: &$1) }
      list("cells", diff.cells, to: &json) { write($0, to: &$1) }
      list("first_proofs", diff.firstProofs, to: &json) { write($0, to: &$1) }
      list("lost_proofs", diff.lostProofs, to: &json) { write($0, to: &$1) }
      writeSettingsAndFiles(to: &json)
      list("new_diagnostics", diff.newDiagnostics, to: &json) { write($0, to: &$1) }
      list("resolved_diagnostics", diff.resolvedDiagnostics, to: &json) { write($0, to: &$1) }
    }
    return String(decoding: json.finished(), as: UTF8.self)
  }

  private func writeSettingsAndFiles(to json: inout JSONWriter) {
    list("settings", diff.settings, to: &json) { setting, json in
      json.member("setting", setting.name)
      if let before = setting.before { json.member("before", before) }
      if let after = setting.after { json.member("after", after) }
    }
    list("files", diff.files, to: &json) { file, json in
      json.member("file", file.path)
      json.member("role", file.role.rawValue)
      if let path = file.oldPath { json.member("was", path) }
      if let size = file.before { json.member("before", size) }
      if let size = file.after { json.member("after", size) }
    }
  }

  private func list<Item>(
    _ name: String, _ items: [Item], to json: inout JSONWriter, _ members: (Item, inout JSONWriter) -> Void
  ) {
    json.line()
    json.key(name)
    json.array { json in
      for item in items {
        json.line()
        json.object { members(item, &$0) }
      }
    }
  }

  private func write(_ side: HubDiff.Side, to json: inout JSONWriter) {
    json.object { json in
      json.member("entries", side.entries)
      json.member("errors", side.errors)
      json.member("warnings", side.warnings)
      json.member("unreadable", side.unreadable.map(\.key.description))
    }
  }

  private func write(_ change: EntryChange, to json: inout JSONWriter) {
    json.members(of: change.subject)
    if let old = change.oldKey { json.member("was", old.description) }
    list("fields", change.fields, to: &json) { field, json in
      json.member("field", field.key)
      json.member("label", field.label)
      if let before = field.before { json.member("before", before) }
      if let after = field.after { json.member("after", after) }
    }
    json.key("text")
    json.bool(change.hasNewBody)
  }

  private func write(_ change: AgreementChange, to json: inout JSONWriter) {
    json.members(of: change.subject)
    list("agreed", change.signatures, to: &json) { signature, json in
      json.member("team", signature.team)
      json.member("name", signature.name)
      if let day = signature.day { json.member("date", day.description) }
      json.key("renewed")
      json.bool(signature.isRenewed)
    }
  }

  private func write(_ change: AnswerChange, to json: inout JSONWriter) {
    json.members(of: change.subject)
    list("variants", change.variants, to: &json) { variant, json in
      json.member("audience", variant.audience)
      for (name, answer) in [("before", variant.before), ("after", variant.after)] {
        guard let answer else { continue }
        json.key(name)
        json.object { json in
          json.member("lines", answer.lines)
          if let ask = answer.ask { json.member("ask", ask) }
        }
      }
    }
  }

  private func write(_ change: CellChange, to json: inout JSONWriter) {
    json.member("persona", change.persona.slug)
    json.member("stage", change.stage.slug)
    json.key("closes_gap")
    json.bool(change.closesGap)
    json.key("opens_gap")
    json.bool(change.opensGap)
    for (name, state) in [("before", change.before), ("after", change.after)] {
      guard let state else { continue }
      json.key(name)
      json.object { json in
        json.member("state", state.state.rawValue)
        json.member("assets", state.assets)
        json.member("missing", state.missing)
        json.member("planned", state.planned)
        json.member("overdue", state.overdue)
      }
    }
  }

  private func write(_ change: HubDiff.ProofChange, to json: inout JSONWriter) {
    json.members(of: change.subject)
    json.member("proof", change.proof)
  }

  private func write(_ reference: HubDiff.DanglingReference, to json: inout JSONWriter) {
    json.members(of: reference.subject)
    json.member("field", reference.field)
    json.member("target", reference.target.description)
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("severity", diagnostic.severity.rawValue)
    json.member("code", diagnostic.code.rawValue)
    json.member("file", context.folder + diagnostic.file)
    json.member("line", diagnostic.position.line)
    json.member("message", diagnostic.message)
    json.member("help", diagnostic.help)
  }
}

extension JSONWriter {
  fileprivate mutating func members(of subject: HubDiff.Subject) {
    member("entry", subject.key.description)
    member("title", subject.title)
    member("file", subject.path)
  }
}
