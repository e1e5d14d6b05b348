import RapportBase
import RapportHub
import RapportTheme

/// What proves each objection's answer; those that are heard and have no proof come first.
enum ProofTable {
  static func lead(_ views: ViewBuilder) -> String {
    let proofs = views.site.alignment.proofs
    let parts = ProofCoverage.State.allCases.compactMap { state in
      let count = proofs.count { $0.state == state }
      return count > 0 ? views.words(counted(state), count: count) : nil
    }
    return parts.joined(separator: " · ")
  }

  static func rows(_ views: ViewBuilder, maxCount: Int) -> [TemplateContext] {
    let proofs = views.site.alignment.proofs
    let heard = proofs.map { views.signals.heard($0.objection)?.last90 ?? 0 }
    let order = proofs.indices.sorted { a, b in
      (rank(proofs[a].state), heard[b], a) < (rank(proofs[b].state), heard[a], b)
    }
    return order.prefix(maxCount).map { number in
      let proof = proofs[number]
      let entry = views.hub.entries[proof.objection]
      return TemplateContext([
        ("title", .text(Wording.typographic(entry.texts("says").first ?? entry.title))),
        ("url", views.url(entry)), ("href", views.href(entry)),
        ("heard", .text(views.words.number(heard[number]))), ("is_unheard", .flag(heard[number] == 0)),
        ("points", .text(views.words.number(proof.points))), ("lacks_points", .flag(proof.points == 0)),
        ("assets", .text(views.words.number(proof.assets))), ("lacks_assets", .flag(proof.assets == 0)),
        ("internal", .text(views.words.number(proof.internalCount))),
        ("lacks_internal", .flag(proof.internalCount == 0)),
        ("state", .text(views.words[word(proof.state)])),
        ("style", .text(proof.state.rawValue)),
        (
          "have",
          proof.state == .proved
            ? .absent : ProposeView.link([("door", "proven"), ("objection", entry.slug)], views)
        ),
      ])
    }
  }

  private static func rank(_ state: ProofCoverage.State) -> Int {
    switch state {
    case .none: 0
    case .internal: 1
    case .stale: 2
    case .proved: 3
    }
  }

  private static func word(_ state: ProofCoverage.State) -> Word {
    switch state {
    case .proved: .proved
    case .stale: .provedOverdue
    case .internal: .nothingToSend
    case .none: .notProved
    }
  }

  /// How many answers are in a state: *3 not proved*.
  private static func counted(_ state: ProofCoverage.State) -> Word {
    switch state {
    case .proved: .provedCount
    case .stale: .provedOverdueCount
    case .internal: .nothingToSendCount
    case .none: .notProvedCount
    }
  }
}
