import RapportContent

/// A sentence of a proof point, or another way to put it, as texts are searched for it.
struct ProofPhrase: Equatable {
  /// Fewer words say too little: they would be found where nobody meant the proof.
  static let minWords = 3

  /// The proof point.
  let proof: EntryIndex
  let text: String
  /// Whether the proof may be used today.
  let isUsable: Bool
  /// Hashes of its words, and the numbers among them.
  let words: [UInt64]
  let numbers: [WrittenNumber]
  /// The numbers as they are written.
  let numberTexts: [String]

  /// `nil` for a text of too few words.
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
  /// What proof points say, those that may be used today first. Plans and drafts are no proof yet.
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
