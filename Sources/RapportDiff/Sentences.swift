/// The lines of a text, with long lines split into sentences, so that a change shows
/// without everything around it.
func sentences(_ text: String) -> [String] {
  let longest = 100  // bytes of a line that stays whole
  return text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
    guard line.utf8.count > longest else { return [String(line)] }
    var (found, start): ([String], Substring.Index) = ([], line.startIndex)
    var previous: Character = " "
    for at in line.indices {
      if line[at] == " ", ".?!…".contains(previous) {
        found.append(String(line[start..<at]))
        start = line.index(after: at)
      }
      previous = line[at]
    }
    return found + [String(line[start...])]
  }
}
