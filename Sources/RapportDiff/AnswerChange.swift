import RapportHub

/// An objection whose answers read differently for reps.
public struct AnswerChange: Sendable, Hashable {
  public var subject: HubDiff.Subject
  /// One for each that changed: for anyone, then for a persona or at a stage.
  public var variants: [Variant]

  public struct Variant: Sendable, Hashable {
    /// *Anyone*, or whom it is for.
    public var whom: String
    /// `nil` where there was none.
    public var before: Answer?
    public var after: Answer?
  }

  /// What to say, line by line, and what to ask back.
  public struct Answer: Sendable, Hashable {
    public var lines: [String]
    public var ask: String?
  }
}

extension AnswerChange {
  /// `nil` for other kinds, for answers that stay, and for what can't be read.
  init?(_ pair: Pairing.Pair, _ pairing: Pairing) {
    guard pair.after.kind.name == "objection", !pair.before.isBroken, !pair.after.isBroken else { return nil }
    self.init(
      pair.after, AnswerChange.answers(pair.before, pairing.before),
      AnswerChange.answers(pair.after, pairing.after)
    )
  }

  fileprivate init?(_ entry: Entry, _ before: [Named], _ after: [Named]) {
    subject = HubDiff.Subject(entry)
    variants = after.compactMap { new in
      let old = before.first { $0.name == new.name }?.answer
      return old == new.answer ? nil : Variant(whom: new.whom, before: old, after: new.answer)
    }
    for old in before where !after.contains(where: { $0.name == old.name }) {
      variants.append(Variant(whom: old.whom, before: old.answer, after: nil))
    }
    if variants.isEmpty { return nil }
  }

  /// An answer and what tells it from the others of its objection.
  fileprivate struct Named {
    var name: String
    var whom: String
    var answer: Answer
  }

  fileprivate static func answers(_ entry: Entry, _ hub: Hub) -> [Named] {
    var all: [Named] = []
    if let text = entry.text("answer") {
      all.append(Named(name: "", whom: "Anyone", answer: answer(text, entry.text("ask"))))
    }
    for item in entry["answers"]?.items ?? [] {
      guard let text = item["answer"]?.text else { continue }
      let keys = [item["persona"]?.reference, item["stage"]?.reference].compactMap(\.self)
      let titles = keys.map { hub.entry($0)?.title ?? $0.slug }
      // Two may be for the same persona: they are told apart by their order.
      let name = keys.map(\.description).joined(separator: " ")
      let number = all.count { $0.name.hasPrefix(name + "#") }
      all.append(
        Named(
          name: "\(name)#\(number)", whom: titles.isEmpty ? "Another way" : titles.joined(separator: " at "),
          answer: answer(text, item["ask"]?.text ?? entry.text("ask"))))
    }
    return all
  }

  private static func answer(_ text: String, _ ask: String?) -> Answer {
    let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    return Answer(lines: lines.map(String.init), ask: ask)
  }
}

extension Pairing {
  /// What reps will say to objections that are new.
  var addedAnswers: [AnswerChange] {
    added.filter { $0.kind.name == "objection" && !$0.isBroken }.compactMap {
      AnswerChange($0, [], AnswerChange.answers($0, after))
    }
  }
}
