/// An answer to an objection for a persona, at a stage, or both; for anyone if it names neither.
public struct AnswerVariant: Sendable, Hashable {
  public let persona: EntryKey?
  public let stage: EntryKey?
  public let text: String?
  /// The question to ask back.
  public let ask: String?
  /// Content that proves it.
  public let proof: [EntryKey]

  /// The persona and the stage that it names, in this order.
  public var names: [EntryKey] { [persona, stage].compactMap(\.self) }
}

extension Entry {
  /// The answers that differ by persona or stage, in the order of the file.
  public var answerVariants: [AnswerVariant] {
    (self["answers"]?.items ?? []).map { item in
      AnswerVariant(
        persona: item["persona"]?.reference, stage: item["stage"]?.reference, text: item["answer"]?.text,
        ask: item["ask"]?.text, proof: item["proof"]?.items.compactMap(\.reference) ?? [])
    }
  }
}
