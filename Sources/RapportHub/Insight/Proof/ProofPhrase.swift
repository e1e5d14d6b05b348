import RapportContent

/// A sentence of a proof point, or another wording of it, prepared for searching texts.
struct ProofPhrase: Equatable {
  /// Phrases with fewer words are too general: they would be found where nobody meant the proof.
  static let minWords = 3

  /// The proof point.
  let proof: EntryIndex
  let text: String
  /// Whether the proof may be used today.
  let isUsable: Bool
  /// Hashes of its words.
  let words: [UInt64]
  /// The numbers among its words.
  let numbers: [WrittenNumber]
  /// The numbers as written.
  let numberTexts: [String]

  /// `nil` if the text has too few words.
  init?(_ text: String, proof: EntryIndex, isUsable: Bool, _ numberWords: NumberWords) {
    var read = TextWords(numberWords)
    read.read(text)
    let words = read.words.filter { !$0.isEnd }
    guard words.count >= Self.minWords else { return nil }
    (self.proof, self.text, self.isUsable) = (proof, text, isUsable)
    self.words = words.map(\.hash)
    numbers = words.filter { $0.number >= 0 }.map { read.numbers[Int($0.number)] }
    let bytes = Array(text.utf8)
    numberTexts = words.filter { $0.number >= 0 }.map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }
}

extension Hub {
  /// The phrases of all proof points, those that may be used today first. Planned entries
  /// and drafts aren't proof yet.
  func proofPhrases(_ numberWords: NumberWords) -> [ProofPhrase] {
    let proofs = indices(of: "proof").filter { index in
      let entry = entries[index]
      return !entry.isBroken && (entry.status == .approved || entry.status == .retired)
    }
    let usable = proofs.filter { isLive(entries[$0]) } + proofs.filter { !isLive(entries[$0]) }
    return usable.flatMap { index in
      (entries[index].texts("says") + entries[index].texts("match")).compactMap {
        ProofPhrase($0, proof: index, isUsable: isLive(entries[index]), numberWords)
      }
    }
  }
}
