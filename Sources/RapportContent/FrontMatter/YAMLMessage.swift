import RapportDiagnostics

/// A fault in words. libyaml says what it expected; people want to know what they wrote and what to do.
struct YAMLMessage {
  var code: DiagnosticCode
  var message: String
  var help: String
  /// Position in the file, if it differs from that of the fault.
  var position: SourcePosition?

  init(
    _ message: String, help: String, code: DiagnosticCode = .yamlSyntax, at position: SourcePosition? = nil
  ) {
    (self.code, self.message, self.help, self.position) = (code, message, help, position)
  }

  /// - Parameters:
  ///   - fault: what is wrong.
  ///   - lines: the text that contains it.
  init(_ fault: YAMLFault, in lines: YAMLLines) {
    switch fault.kind {
    case .syntax(let problem, let context, let start):
      let words = YAMLComplaint(
        problem: problem, context: context, position: fault.position, start: start, lines: lines)
      self = words.message
    case .controlCharacter: self = .controlCharacter
    case .lineSeparator(let name): self = .lineSeparator(name)
    case .alias: self = .mark
    case .anchor: self = .anchor
    case .tag: self = .tag
    case .tooDeep: self = .tooDeep
    case .tooMany: self = .tooMany
    case .duplicateKey(let key): self = .duplicateKey(key)
    case .keyWithoutName: self = .keyWithoutName
    case .secondDocument: self = .secondBlock
    case .noFields(let found): self = lines.keyFault(at: fault.position.line) ?? .noFields(found)
    case .outOfMemory: self = .outOfMemory
    }
  }
}

extension YAMLMessage {
  static let controlCharacter = YAMLMessage(
    "the text contains an invisible control character",
    help: "Delete it. It often comes along when text is pasted.")
  static func lineSeparator(_ name: String) -> YAMLMessage {
    YAMLMessage(
      "an invisible line break is between the fields: \(name)",
      help: "Delete it and press Enter instead. It often comes along when text is pasted from a web page.",
      code: .lineSeparator)
  }
  static let mark = YAMLMessage(
    "“*” or “&” at the start of a value has a meaning of its own",
    help: "Put the value in quotes, as in  title: \"**Free** for a month\"", code: .yamlFeature)
  static let anchor = feature("“&”, which names a value for later")
  static let tag = feature("“!”, which sets a type")
  private static func feature(_ what: String) -> YAMLMessage {
    YAMLMessage(
      "\(what), isn't used here",
      help: "Write the value out. If the text should begin with this character, put it in quotes.",
      code: .yamlFeature)
  }
  static let tooDeep = YAMLMessage(
    "lists or groups are nested over \(YAMLReader.maxDepth) deep",
    help: "Fields here need three levels at most. Put text that has many brackets in quotes.",
    code: .yamlTooComplex)
  static let tooMany = YAMLMessage(
    "the fields have more than \(YAMLReader.maxValues) values", help: "Split the file.",
    code: .yamlTooComplex)
  static func duplicateKey(_ key: String) -> YAMLMessage {
    YAMLMessage(
      "“\(key)” is set twice", help: "Keep one of the two. A list goes under one name.", code: .duplicateKey)
  }
  static let keyWithoutName = YAMLMessage(
    "there is a list or a group where a field's name belongs",
    help: "Write “key: value”. Text that begins with [ or { belongs in quotes.")
  static let secondBlock = YAMLMessage(
    "a second block of fields begins here", help: "Keep one block between two lines of ---")
  static func noFields(_ found: String) -> YAMLMessage {
    YAMLMessage(
      "expected lines of the form “key: value”, found \(found)",
      help: "Begin each line with a field's name, a colon and a space.")
  }
  static let outOfMemory = YAMLMessage(
    "there isn't enough memory to read the fields", help: "Split the file, or close other programs.")
}
