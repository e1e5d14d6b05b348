/// Collects what a reader sees of a part of a Word document or of a slide (ECMA-376 part 1, WordprocessingML
/// §17 and DrawingML §21). It leaves out deleted text, hidden text, hidden slides, and alternatives for older
/// programs.
struct OfficeTextCollector: XMLConsumer {
  private(set) var text: [UInt8] = []
  /// The maximum size of the collected text in bytes.
  let limit: Int
  private var isHiddenSlide = false
  private var isInText = false
  private var isInRun = false
  private var isRunHidden = false
  /// The element whose content is being skipped, and how many elements of its name are open.
  private var skipped: (name: [UInt8], depth: Int)?

  init(limit: Int) {
    self.limit = limit
  }

  var isDone: Bool { isHiddenSlide || text.count >= limit }

  mutating func begin(_ name: ArraySlice<UInt8>, _ attributes: ArraySlice<UInt8>, isEmpty: Bool) {
    if let skipped {
      if !isEmpty, name.elementsEqual(skipped.name) { self.skipped?.depth += 1 }
      return
    }
    switch OfficeTextCollector.meaning(name) {
    case .text: isInText = !isEmpty
    case .run:
      isInRun = !isEmpty
      isRunHidden = false
    case .hidden where isInRun: isRunHidden = !OfficeTextCollector.says(attributes, "val", isOn: false)
    case .skipped where !isEmpty: skipped = (Array(name), 1)
    case .slide: isHiddenSlide = OfficeTextCollector.says(attributes, "show", isOn: false)
    case .lineEnd where isEmpty: text.append(10)
    case .tab: text.append(32)
    case .hyphen: text.append(UInt8(ascii: "-"))
    default: break
    }
  }

  mutating func end(_ name: ArraySlice<UInt8>) {
    if let skipped {
      guard name.elementsEqual(skipped.name) else { return }
      if skipped.depth == 1 { self.skipped = nil } else { self.skipped?.depth -= 1 }
      return
    }
    switch OfficeTextCollector.meaning(name) {
    case .text: isInText = false
    case .run: isInRun = false
    case .lineEnd: text.append(10)
    default: break
    }
  }

  mutating func take(_ piece: ArraySlice<UInt8>) {
    guard isInText, !isRunHidden, skipped == nil else { return }
    text.append(contentsOf: piece.prefix(limit - text.count))
  }

  private enum Meaning {
    case text, run, hidden, skipped, slide, lineEnd, tab, hyphen
  }

  /// The meaning of an element by its name without prefix. Word, PowerPoint and drawings use the same names.
  private static func meaning(_ name: ArraySlice<UInt8>) -> Meaning? {
    switch String(decoding: name, as: UTF8.self) {
    case "t": .text
    case "r", "fld": .run
    case "vanish": .hidden
    case "del", "moveFrom", "Fallback": .skipped
    case "sld": .slide
    case "p", "br", "cr": .lineEnd
    case "tab": .tab
    case "noBreakHyphen": .hyphen
    default: nil
    }
  }

  /// Whether an attribute, with any prefix, is present and on, or present and off (§22.9.2.7, ST_OnOff).
  private static func says(_ attributes: ArraySlice<UInt8>, _ name: String, isOn: Bool) -> Bool {
    let words = isOn ? ["1", "true", "on"] : ["0", "false", "off"]
    let text = String(decoding: attributes.prefix(10_000), as: UTF8.self)
    return words.contains { text.contains("\(name)=\"\($0)\"") || text.contains("\(name)='\($0)'") }
  }
}
