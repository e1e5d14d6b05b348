/// An HTML element or a comment that is skipped with everything inside it.
struct HiddenHTML {
  /// The element's name; empty for a comment.
  var name: String
  /// Whether its content isn't HTML.
  var isRaw = false
  /// How many elements of its name are open.
  var depth = 1
  /// The number of open elements when it began. It ends when one of those does.
  var floor: Int
  /// Offset of its start in the source.
  var start: Int
  /// The address of an embedded document or video.
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

/// Counts words separated by white space.
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
