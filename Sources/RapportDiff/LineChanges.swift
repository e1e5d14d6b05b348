/// How a text changed, line by line.
struct LineChanges {
  let block: [DiffReport.BlockLine]

  /// Longer texts are compared only at their ends, since the cost grows with the square of the length.
  private static let maxCompared = 400

  /// - Parameter shownAround: how many unchanged lines are shown before and after each change.
  init(_ old: [String], _ new: [String], shownAround: Int = 1) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (gone, come) = (Array(old.dropFirst(head).dropLast(tail)), Array(new.dropFirst(head).dropLast(tail)))
    let all =
      LineChanges.marked(new.prefix(head), .same) + LineChanges.middle(gone, come)
      + LineChanges.marked(new.suffix(tail), .same)
    block = LineChanges.shortened(all, shownAround)
  }

  private static func marked(
    _ lines: some Sequence<String>, _ mark: DiffReport.BlockLine.Mark
  ) -> [DiffReport.BlockLine] {
    lines.map { DiffReport.BlockLine(mark: mark, text: $0) }
  }

  /// Compares the lines between the ends by their longest common subsequence.
  private static func middle(_ old: [String], _ new: [String]) -> [DiffReport.BlockLine] {
    guard old.count <= maxCompared, new.count <= maxCompared else {
      return marked(old, .gone) + marked(new, .new)
    }
    let difference = new.difference(from: old)
    let (gone, come) = (Set(difference.removals.map(\.offset)), Set(difference.insertions.map(\.offset)))
    var lines: [DiffReport.BlockLine] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if gone.contains(from) {
        lines += marked([old[from]], .gone)
        from += 1
      } else if come.contains(to) {
        lines += marked([new[to]], .new)
        to += 1
      } else {
        lines += marked([new[to]], .same)
        (from, to) = (from + 1, to + 1)
      }
    }
    return lines
  }

  /// Leaves out unchanged lines that are far from any change.
  private static func shortened(_ lines: [DiffReport.BlockLine], _ around: Int) -> [DiffReport.BlockLine] {
    guard around < lines.count else { return lines }
    var isNear = Array(repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where line.mark != .same {
      for near in max(0, index - around)...min(lines.count - 1, index + around) { isNear[near] = true }
    }
    var (shown, omitted): ([DiffReport.BlockLine], Int) = ([], 0)
    for (line, isNear) in zip(lines, isNear) {
      if isNear {
        if omitted > 0 { shown.append(.omitted(omitted)) }
        omitted = 0
        shown.append(line)
      } else {
        omitted += 1
      }
    }
    return shown + (omitted > 0 ? [.omitted(omitted)] : [])
  }
}

extension CollectionDifference.Change {
  /// The index of the removed or inserted line.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
