/// Words at the end of other words, in languages that write compounds as one word: *Laufzeit* in
/// *Vertragslaufzeit*.
///
/// A document that has the compound counts for its ending too, at half the impact.
struct CompoundEndings: Sendable {
  /// Codes of the languages that do so.
  static let languages: Set<String> = ["de", "nl", "da", "nb", "nn", "no", "sv"]
  /// The minimum length of an ending, and of what precedes it, in UTF-16 units.
  private static let shortestEnding = 5
  private static let shortestBeginning = 3

  /// For each stem, the stems that it ends with. The whole array is empty if no word can be an ending.
  private let endings: [[Int]]

  init(_ lexicon: Lexicon) {
    let stems = Set(lexicon.words.lazy.filter(\.isCompounding).flatMap(\.stems))
    var numbers: [ArraySlice<UInt16>: Int] = [:]
    for stem in stems where lexicon.words[stem].text.count >= CompoundEndings.shortestEnding {
      numbers[lexicon.words[stem].text[...]] = stem
    }
    var endings = [[Int]](repeating: [], count: numbers.isEmpty ? 0 : lexicon.words.count)
    for stem in stems {
      let text = lexicon.words[stem].text
      let last = text.count - CompoundEndings.shortestEnding
      guard last >= CompoundEndings.shortestBeginning else { continue }
      endings[stem] = (CompoundEndings.shortestBeginning...last).compactMap { numbers[text[$0...]] }
    }
    self.endings = endings
  }

  /// Adds a count for each ending of a counter's words, with its level.
  func add(to counter: inout TermFrequencies, _ levels: inout [UInt8], numbers: inout [Int]) {
    guard !self.endings.isEmpty else { return }
    let endings = numbers.map { self.endings[$0] }
    guard endings.contains(where: { !$0.isEmpty }) else { return }
    let (counts, ends, before) = (counter.counts, counter.ends, levels)
    var locals: [Int: Int] = [:]
    for (local, number) in numbers.enumerated() { locals[number] = local }
    counter.counts.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    var start = 0
    for (document, end) in ends.enumerated() {
      let own = counts[start..<end]
      let first = counter.counts.count
      counter.counts += own
      levels += before[start..<end]
      start = end
      defer { counter.ends[document] = counter.counts.count }
      guard own.contains(where: { !endings[Int($0.stem)].isEmpty }) else { continue }
      var indices: [Int: Int] = [:]
      for (offset, count) in own.enumerated() { indices[numbers[Int(count.stem)]] = first + offset }
      for index in first..<(first + own.count) {
        for ending in endings[Int(counter.counts[index].stem)] {
          let level = ImpactScorer.halved(levels[index])
          if let known = indices[ending] {
            levels[known] = max(levels[known], level)
            continue
          }
          indices[ending] = counter.counts.count
          let local = locals[ending] ?? numbers.count
          if local == numbers.count {
            numbers.append(ending)
            locals[ending] = local
          }
          counter.counts.append(TermFrequencies.Count(stem: UInt32(local)))
          levels.append(level)
        }
      }
    }
  }
}
