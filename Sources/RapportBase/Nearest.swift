/// The known word closest to a mistyped one, for "did you mean".
///
/// Distance is optimal string alignment over UTF-8 bytes with ASCII in lower case: an insertion, a deletion,
/// a substitution or a swap of neighbours is one edit. A candidate is near if it is within a third of the
/// word's length, or within one edit.
///
/// - Returns: the nearest candidate, the first if several are equally near; `nil` if none is near.
public func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
  let bytes = folded(word)
  guard !bytes.isEmpty, bytes.count <= 100 else { return nil }
  var limit = max(1, bytes.count / 3)
  var best: String?
  for candidate in candidates {
    // Lengths are checked first: they are known, and most candidates are too long or too short.
    guard abs(candidate.utf8.count - bytes.count) <= limit else { continue }
    let other = folded(candidate)
    guard other != bytes || candidate != word else { continue }
    let distance = alignmentDistance(bytes, other)
    if distance < limit || (distance == limit && best == nil) {
      best = candidate
      limit = distance
    }
  }
  return best
}

/// "Did you mean X?", or the first of the known words if none is near, or an empty string.
public func suggestion(for word: String, among candidates: [String]) -> String {
  if let near = nearest(word, among: candidates) { return "Did you mean “\(near)”?" }
  return someKnown(candidates)
}

private func folded(_ text: String) -> [UInt8] {
  text.utf8.map { byte in
    switch byte {
    case 65...90: byte + 32
    case 95, 32: 45
    default: byte
    }
  }
}

private func alignmentDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 1...a.count {
    row[0] = i
    for j in 1...b.count {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(substitution, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
