/// An answer to an objection for one persona, one stage, or both; for everyone if it names neither.
public struct AnswerVariant: Sendable, Hashable {
  /// Who the answer is for; `nil` for any persona.
  public let persona: EntryKey?
  /// When in the buyer's journey it fits; `nil` for any stage.
  public let stage: EntryKey?
  /// What to say; `nil` if nobody has written it yet.
  public let text: String?
  /// The question to ask back.
  public let ask: String?
  /// Entries that prove it.
  public let proof: [EntryKey]

  /// The persona and the stage it names, in this order.
  public var names: [EntryKey] { [persona, stage].compactMap(\.self) }
}

extension Entry {
  /// The answers for particular personas or stages, in file order.
  public var answerVariants: [AnswerVariant] {
    (self["answers"]?.items ?? []).map { item in
      AnswerVariant(
        persona: item["persona"]?.reference, stage: item["stage"]?.reference, text: item["answer"]?.text,
        ask: item["ask"]?.text, proof: item["proof"]?.items.compactMap(\.reference) ?? [])
    }
  }
}
