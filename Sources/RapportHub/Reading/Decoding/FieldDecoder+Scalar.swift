import RapportBase
import RapportContent
import RapportDiagnostics

extension FieldDecoder {
  /// Converts a single value to the field's type.
  mutating func scalar(_ node: YAMLNode, as type: FieldType, _ key: String, isItem: Bool) -> FieldValue? {
    guard let raw = node.text else {
      wrongType(node, key, "one value", groupHelp(node, type, key))
      return nil
    }
    let text = raw.trimmed
    guard type == .text || !text.utf8.contains(10) else {
      wrongType(
        node, key, "text on one line",
        isItem ? "Begin each line with “- ”, and leave out “|” after the name." : "Join the lines.")
      return nil
    }
    let isJoined = checkSource(of: node, as: type, key)
    // Joined words match no vocabulary, and the joining itself has been reported.
    if isJoined, type != .line, type != .text { return nil }
    if type == .line || type == .text { checkText(text, isItem: isItem, at: node.position) }
    return content(text, as: type, key, node).map { FieldValue($0, at: node.position) }
  }

  /// Help for a list or a map in place of a single value.
  private func groupHelp(_ node: YAMLNode, _ type: FieldType, _ key: String) -> String {
    switch node.content {
    case .map(let pairs) where pairs.first?.value.text != nil && type != .file && type != .url:
      let pair = pairs[0]
      if let mark = ItemMark.beginning(pair.key) {
        return "Begin the item with “- ” in place of “\(mark)”, and put the text in quotes."
      }
      let text = "\(pair.key.prefix(40)): \(pair.value.text?.prefix(40) ?? "")"
      return "“: ” makes it a group. If it is text, put it in quotes:  \"\(text)\""
    case .list(let items):
      var inner = items
      while inner.count == 1, case .list(let deeper) = inner[0].content { inner = deeper }
      if let name = inner.first?.text, inner.count == 1, type != .line, type != .text {
        return "Write the name alone, without double brackets:  \(WrittenName.bare(name).prefix(60))"
      }
    default: break
    }
    return "Write it on one line. Text that begins with [ or { belongs in quotes."
  }

  private mutating func content(
    _ text: String, as type: FieldType, _ key: String, _ node: YAMLNode
  ) -> FieldValue.Content? {
    switch type {
    case .date: return date(text, key, node)
    case .period: return period(text, key, node)
    case .number: return number(text, key, node)
    case .url: return url(text, key, node)
    case .file: return file(text, key, node)
    case .choice(let name): return choice(text, of: name, key, node)
    case .reference(let kind): return reference(text, to: kind, node)
    case .referenceAmong(let kinds): return reference(text, among: kinds, node)
    case .anyReference: return anyReference(text, node)
    default: return .text(text)
    }
  }

  private mutating func date(_ text: String, _ key: String, _ node: YAMLNode) -> FieldValue.Content? {
    guard let day = Day(text) else {
      report(
        .badDate, at: node.position,
        "“\(text.prefix(60))” isn't a valid date for “\(key)”\(InvisibleCharacter.reason(in: text))",
        DayGuess(text).help)
      return nil
    }
    return .date(day)
  }

  private mutating func period(_ text: String, _ key: String, _ node: YAMLNode) -> FieldValue.Content? {
    guard let period = Period(text) else {
      report(
        .badDuration, at: node.position,
        "“\(text.prefix(60))” isn't a length of time for “\(key)”\(InvisibleCharacter.reason(in: text))",
        "Write a whole number and d, w, m or y: 90d, 6w, 3m, 1y.")
      return nil
    }
    return .period(period)
  }

  private mutating func number(_ text: String, _ key: String, _ node: YAMLNode) -> FieldValue.Content? {
    // Swift also parses 0x10, inf and nan, which nobody means.
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.e".utf8.contains($0) }
    guard isPlain, let number = Double(text), abs(number) < FieldValue.numberBound else {
      report(
        .badNumber, at: node.position,
        "“\(text.prefix(60))” isn't a number for “\(key)”\(InvisibleCharacter.reason(in: text))",
        "Write digits alone, with a point for fractions: 3 or 2.5.")
      return nil
    }
    return .number(number)
  }

  private mutating func url(_ text: String, _ key: String, _ node: YAMLNode) -> FieldValue.Content? {
    switch WebAddress(text) {
    case .safe: return .text(text)
    case .unsafe(let scheme):
      report(
        .unsafeURL, at: node.position, "an address may not begin with “\(scheme.prefix(40)):”",
        "Use \(WebAddress.schemes.joined(separator: ", ")).")
    case .relative:
      report(
        .badURL, at: node.position, "“\(text.prefix(60))” isn't a complete web address for “\(key)”",
        "Begin with https:// and the host. A file of the hub goes into “file”.")
    case .malformed:
      report(
        .badURL, at: node.position, "“\(text.prefix(60))” isn't an address that a browser can open",
        "Copy it again from the address bar: no spaces, no quotes, a host after https://")
    }
    return nil
  }

  private mutating func file(_ text: String, _ key: String, _ node: YAMLNode) -> FieldValue.Content? {
    let path = text.begins(with: "files/") ? String(decoding: text.utf8.dropFirst(6), as: UTF8.self) : text
    let parts = path.parts(at: "/", keepsEmpty: true)
    guard !path.isEmpty, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
      !path.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
    else {
      report(
        .unsafePath, at: node.position, "“\(text.prefix(60))” isn't a path below files/",
        "Put the file under files/ and write its path from there, with / between folders.")
      return nil
    }
    return .text(path)
  }

  private mutating func choice(
    _ text: String, of name: String, _ key: String, _ node: YAMLNode
  ) -> FieldValue.Content? {
    let vocabulary = settings.vocabulary(name)
    if let value = vocabulary[text] { return .text(value.value) }
    let what = name == "team" ? "a team" : "a value of “\(key)”"
    let squeezed = WrittenName.squeezed(WrittenName.bare(text))
    if name == "status", let status = WrittenName.statuses[squeezed] {
      report(
        .unknownValue, at: node.position, "“\(text.prefix(60))” isn't \(what)", "Did you mean “\(status)”?")
      return nil
    }
    let mayCompare = guesser.mayCompare(vocabulary.values.count)
    let meant =
      !mayCompare
      ? nil
      : vocabulary.values.first { value in
        [value.value, value.label].contains { WrittenName.squeezed($0) == squeezed }
      }
    if let meant {
      let why = InvisibleCharacter.reason(in: text)
      report(
        .unknownValue, at: node.position, "“\(text.prefix(60))” isn't \(what)\(why)",
        "Did you mean “\(meant.value)”?")
    } else {
      unknownValue(text, at: node.position, what, vocabulary.names)
    }
    return nil
  }

  private mutating func reference(_ text: String, to kind: String, _ node: YAMLNode) -> FieldValue.Content? {
    let key = EntryKey(kind, text)
    refer(to: key, at: node.position)
    return .reference(key)
  }

  /// A bare slug is assigned to the first kind until all entries are known.
  private mutating func reference(
    _ text: String, among kinds: [String], _ node: YAMLNode
  ) -> FieldValue.Content? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, kinds.contains(parts[0]) { return reference(parts[1], to: parts[0], node) }
    let key = EntryKey(kinds.first ?? "", text)
    refer(to: key, at: node.position, otherKinds: Array(kinds.dropFirst()))
    return .reference(key)
  }

  private mutating func anyReference(_ text: String, _ node: YAMLNode) -> FieldValue.Content? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, kinds.contains(where: { $0.name == parts[0] }) else {
      if parts.count == 2, let near = nearest(parts[0], among: kinds.map(\.name)) {
        report(
          .unknownReference, at: node.position, "“\(text.prefix(60))” doesn't say what kind it is",
          "Did you mean “\(near)/\(WrittenName.bare(parts[1]))”?")
        return nil
      }
      // Reported once all entries are known, so that the message can name the right one.
      refer(to: EntryKey("", text), at: node.position)
      return nil
    }
    let key = EntryKey(parts[0], parts[1])
    refer(to: key, at: node.position)
    return .reference(key)
  }
}
