import RapportHub

/// An objection whose answers to buyers changed.
public struct AnswerChange: Sendable, Hashable {
  /// The objection.
  public var subject: HubDiff.Subject
  /// The changed answers: the one for everyone, then those for particular personas or stages.
  public var variants: [Variant]

  /// The answer for one audience, before and after.
  public struct Variant: Sendable, Hashable {
    /// *Anyone*, or the persona and the stage it is for.
    public var audience: String
    /// `nil` if there was none.
    public var before: Answer?
    /// `nil` if there is none any more.
    public var after: Answer?
  }

  /// What to say, line by line, and the question to ask back.
  public struct Answer: Sendable, Hashable {
    /// What to say, one element per line.
    public var lines: [String]
    /// The question to ask back, if any.
    public var ask: String?
  }
}

extension AnswerChange {
  /// `nil` for other kinds, for answers that haven't changed, and for entries that can't be read.
  init?(_ pair: Pairing.Pair, _ pairing: Pairing) {
    guard pair.after.kind.holdsAnswers, !pair.before.isBroken, !pair.after.isBroken else { return nil }
    self.init(
      pair.after, AnswerChange.answers(pair.before, pairing.before, renamed: pairing.renamedKeys),
      AnswerChange.answers(pair.after, pairing.after)
    )
  }

  fileprivate init?(_ entry: Entry, _ before: [Named], _ after: [Named]) {
    subject = HubDiff.Subject(entry)
    let known = Dictionary(before.map { ($0.name, $0.answer) }, uniquingKeysWith: { first, _ in first })
    let names = Set(after.map(\.name))
    variants = after.compactMap { new in
      let old = known[new.name]
      return old == new.answer ? nil : Variant(audience: new.audience, before: old, after: new.answer)
    }
    for old in before where !names.contains(old.name) {
      variants.append(Variant(audience: old.audience, before: old.answer, after: nil))
    }
    if variants.isEmpty { return nil }
  }

  /// An answer, with a name that distinguishes it from the objection's other answers.
  fileprivate struct Named {
    var name: String
    var audience: String
    var answer: Answer
  }

  /// - Parameter renamed: the keys in the newer hub of renamed personas and stages.
  fileprivate static func answers(
    _ entry: Entry, _ hub: Hub, renamed: [EntryKey: EntryKey] = [:]
  ) -> [Named] {
    var all: [Named] = []
    var counts: [String: Int] = [:]
    if let text = entry.text("answer") {
      all.append(Named(name: "", audience: "Anyone", answer: answer(text, entry.text("ask"))))
    }
    for variant in entry.answerVariants {
      guard let text = variant.text else { continue }
      let keys = variant.names
      let titles = keys.map { hub.entry($0)?.title ?? $0.slug }
      // Two answers may be for the same persona; their order distinguishes them.
      let name = keys.map { (renamed[$0] ?? $0).description }.joined(separator: " ")
      let number = counts[name, default: 0]
      counts[name] = number + 1
      all.append(
        Named(
          name: "\(name)#\(number)",
          audience: titles.isEmpty ? "Another way" : titles.joined(separator: " at "),
          answer: answer(text, variant.ask ?? entry.text("ask"))))
    }
    return all
  }

  private static func answer(_ text: String, _ ask: String?) -> Answer {
    let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    return Answer(lines: lines.map(String.init), ask: ask)
  }
}

extension Pairing {
  /// The answers to new objections.
  var addedAnswers: [AnswerChange] {
    added.filter { $0.kind.holdsAnswers && !$0.isBroken }.compactMap {
      AnswerChange($0, [], AnswerChange.answers($0, after))
    }
  }
}
