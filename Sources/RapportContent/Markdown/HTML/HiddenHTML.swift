/// An element of HTML, or a comment, that is passed over with all that it holds.
struct HiddenHTML {
  /// Empty for a comment.
  var name: String
  /// Whether what it holds is no HTML.
  var isRaw = false
  /// How many elements of its name are open.
  var depth = 1
  /// What was open when it began: it ends with that.
  var floor: Int
  /// Offset in the source of its start.
  var start: Int
  /// Where what it would have shown comes from, if it is of that kind.
  var address: [UInt8] = []
  var title: [UInt8] = []
  private(set) var words = WordCount()

  init(name: String, floor: Int, start: Int) {
    self.name = name
    self.floor = floor
    self.start = start
  }

  var isComment: Bool { name.isEmpty }

  mutating func count(_ text: some Sequence<UInt8>) {
    words.add(text)
    words.endWord()
  }
}

/// Counts words: what white space separates.
struct WordCount {
  private(set) var count = 0
  private var isInWord = false

  mutating func add(_ text: some Sequence<UInt8>) {
    for byte in text {
      let isSpace = byte <= 0x20
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
  }

  mutating func endWord() { isInWord = false }
}
