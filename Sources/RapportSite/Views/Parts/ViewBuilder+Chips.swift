import RapportBase
import RapportHub
import RapportTheme

/// Chips: short links to a persona, a stage, an objection or a competitor.
extension ViewBuilder {
  /// The entries of a field, each with how often it was heard if that is known, those heard most often first.
  /// Entries that were heard without being in the field come after those with the same count.
  func chips(
    _ entry: Entry, _ field: String, heard shares: [ObjectionMentions.EntryCount] = [], all: String? = nil
  )
    -> TemplateValue
  {
    if entry[field]?.content == .all && shares.isEmpty {
      let chip = TemplateContext([
        ("label", .text(all ?? words[.all])), ("number", .absent), ("count", .absent), ("counted", .absent),
        ("href", .absent), ("url", .absent),
      ])
      return .html(chips.html(chip, root: root))
    }
    let counts = Dictionary(firstOf: shares.map { ($0.entry, $0.count) })
    var indices = entry.keys(field).compactMap { hub.index(of: $0) }
    for share in shares where !indices.contains(share.entry) { indices.append(share.entry) }
    let ordered = indices.enumerated().sorted { a, b in
      let (x, y) = (counts[a.element] ?? 0, counts[b.element] ?? 0)
      return x != y ? x > y : a.offset < b.offset
    }
    return .html(ordered.map { html($0.element, count: counts[$0.element]) }.joined())
  }

  private func html(_ index: EntryIndex, count: Int?) -> String {
    if count == nil, let known = chips.html(index, root: root) { return known }
    return chips.html(chip(hub.entries[index], count: count), root: root)
  }

  /// The chip of an entry. A stage shows its number, unless there is a count: nobody could tell the two
  /// numbers apart.
  func chip(_ entry: Entry, count: Int? = nil) -> TemplateContext {
    TemplateContext([
      ("label", .text(Wording.typographic(entry.title))),
      ("number", count == nil ? stageNumber(entry) : .absent),
      ("count", count.map { .text(words.number($0)) } ?? .absent),
      ("counted", count.map { .text(words(.heardTimesInALine, ("times", words.times($0)))) } ?? .absent),
      ("href", href(entry)), ("url", url(entry)),
    ])
  }

  /// The number of a stage in the journey; absent for entries without an order.
  func stageNumber(_ entry: Entry) -> TemplateValue {
    entry.kind.orderField.flatMap { entry[$0]?.number }.map { .text(decimalText($0)) } ?? .absent
  }
}
