import RapportBase
import RapportHub

/// What search results show for an objection: what buyers say, what to answer, and what to send as proof.
struct AnswerCard: Sendable {
  let site: SiteHub
  /// The index of the objection.
  let index: EntryIndex
  private var objection: Entry { site.hub.entries[index] }
  /// The maximum number of quotes from notes that are added to the phrasings.
  private static let maxHeard = 8

  /// - Parameter isOwn: whether the card belongs to the objection's own result, which already has the title
  ///   and the address.
  func write(isOwn: Bool, to json: inout JSONWriter) {
    json.object { json in
      if !isOwn {
        json.member("title", Wording.typographic(objection.title))
        json.member("url", site.path(of: objection))
      }
      list("says", objection.texts("says"), &json)
      let heard = site.heardWordings(of: index).prefix(Self.maxHeard).map(\.text)
      list("also", objection.kind.names.flatMap(objection.texts) + heard, &json)
      member("answer", objection.text("answer").map(lines), &json)
      member("ask", objection.text("ask").map(Wording.typographic), &json)
      let proof = site.hub.proof(of: objection)
      send(proof, &json)
      variants(proof, &json)
    }
  }

  /// Answers for a persona, a stage, or both; each with its own proof if it has any that can be sent.
  private func variants(_ proof: [Entry], _ json: inout JSONWriter) {
    let variants = objection.answerVariants
    if variants.isEmpty { return }
    json.key("answers")
    json.array { json in
      for variant in variants {
        json.object { json in
          for key in variant.names { json.member(key.kind, key.slug) }
          member("answer", variant.text.map(lines), &json)
          member("ask", variant.ask.map(Wording.typographic), &json)
          send(variant.proof.compactMap { site.hub.entry($0) }, &json)
        }
      }
    }
  }

  /// The first proof that may be sent to buyers.
  private func send(_ proof: [Entry], _ json: inout JSONWriter) {
    guard
      let asset = proof.first(where: { asset in
        site.isListed(asset) && site.buyerURL(of: asset).map { site.hub.deadLinks[$0] == nil } ?? false
      }),
      let url = site.buyerURL(of: asset)
    else { return }
    json.key("send")
    json.object { json in
      json.member("title", Wording.typographic(asset.title))
      json.member("url", url)
      json.member("page", site.path(of: asset))
    }
  }

  private func list(_ name: String, _ texts: [String], _ json: inout JSONWriter) {
    if texts.isEmpty { return }
    json.key(name)
    json.array { json in
      for text in texts { json.string(Wording.typographic(text)) }
    }
  }

  private func member(_ name: String, _ text: String?, _ json: inout JSONWriter) {
    if let text, !text.isEmpty { json.member(name, text) }
  }

  private func lines(_ text: String) -> String {
    Wording.lines(text).map(Wording.typographic).joined(separator: "\n")
  }
}

extension SiteHub {
  /// The link that may be sent to a buyer today; `nil` if there is none or it may not be sent.
  func buyerURL(of entry: Entry) -> String? {
    guard hub.clearance(of: entry) == .sendable, let url = entry.text("buyer_url"), !url.isEmpty
    else { return nil }
    return url
  }

  /// For each competitor, the answered objection that is heard most often against it.
  func objectionsAgainstCompetitors() -> [EntryKey: EntryIndex] {
    let heard = signals.heardMost.map(\.index)
    let known = Set(heard)
    let rest = hub.kinds.filter(\.holdsAnswers).flatMap { listed($0) }.filter { !known.contains($0) }
    var most: [EntryKey: (index: EntryIndex, count: Int)] = [:]
    for index in heard + rest where isListed(hub.entries[index]) && hub.entries[index].text("answer") != nil {
      let objection = hub.entries[index]
      var counts = Dictionary(firstOf: objection.keys("competitors").map { ($0, 0) })
      for share in signals.heard(index)?.byCompetitor ?? [] {
        counts[hub.entries[share.entry].key] = share.count
      }
      for (competitor, count) in counts where most[competitor].map({ $0.count < count }) ?? true {
        most[competitor] = (index, count)
      }
    }
    return most.mapValues(\.index)
  }
}
