import RapportBase
import RapportHub

/// Turns cells into values of fields: names into slugs, labels into words, dates of every form into ISO 8601.
struct ValueReader {
  let hub: Hub
  /// Whether the table was exported by a hub's site, which writes values in only one way.
  let isExport: Bool
  /// By kind, the names of its entries, including those that rows become.
  private var names: [String: EntryNames]
  private let words: ChoiceWords

  init(_ hub: Hub, isExport: Bool) {
    self.hub = hub
    self.isExport = isExport
    var names = Dictionary(firstOf: hub.kinds.map { ($0.name, EntryNames(hub.entries(of: $0.name))) })
    // People name an objection by what buyers say.
    for kind in hub.kinds where kind.holdsAnswers {
      for entry in hub.entries(of: kind.name) {
        for says in entry.texts("says") { names[kind.name]?.add(says, slug: entry.slug) }
      }
    }
    self.names = names
    words = ChoiceWords(hub.settings)
  }

  /// Adds an entry that a row becomes, so that other rows may name it.
  mutating func add(_ title: String, slug: String, of kind: String) {
    names[kind]?.add(title, slug: slug)
  }

  /// Whether a field takes only certain values, so that values show what a column is.
  func isSelective(_ field: Field) -> Bool {
    switch field.type {
    case .date, .period, .number, .url, .choice, .reference, .referenceAmong, .anyReference: true
    case .list(.choice), .list(.reference), .list(.referenceAmong): true
    case .line: field.key == "language"
    default: false
    }
  }

  func knows(_ text: String, _ field: Field) -> Bool {
    let value = read(text, for: field, order: nil)
    return value.lost.allSatisfy { $0.reason == .ambiguousDay } && !(value.isEmpty && value.lost.isEmpty)
  }

  /// - Parameter order: the order of day and month in the cell's column; `nil` if nothing proves it.
  func read(_ text: String, for field: Field, order: DayOrder?) -> ReadValue {
    if field.allowsAll, isAll(text) { return ReadValue("all") }
    var value = read(text, as: field.type, field, order: order)
    if field.allowsAll, value.texts.contains("all") { value.texts = ["all"] }
    return value
  }

  private func read(_ text: String, as type: FieldType, _ field: Field, order: DayOrder?) -> ReadValue {
    switch type {
    case .list(let item): list(text, of: item, field, order: order)
    case .text: ReadValue(text)
    case .line: field.key == "language" ? language(text) : ReadValue(CellText.line(CellAddress.label(text)))
    case .date: DateCell.read(text, order: order)
    case .period: PeriodCell.read(text)
    case .number: number(text)
    case .url: CellAddress.read(text)
    case .file: file(text)
    case .choice, .reference, .referenceAmong, .anyReference: known(text, type, field, isList: false)
    case .owner: owner(text)
    case .record(let fields): record(text, fields, field, order: order)
    case .perTeam, .map, .words, .fieldType:
      ReadValue(
        lost: text, .other("a column can't hold a group; name a part of it, as in \(field.key).sales"))
    }
  }

  private func list(_ text: String, of item: FieldType, _ field: Field, order: DayOrder?) -> ReadValue {
    switch item {
    case .choice, .reference, .referenceAmong, .anyReference:
      return known(text, .list(item), field, isList: true)
    case .record:
      return ReadValue(lost: text, .other("a list of groups can't be read from a cell"))
    default:
      let parts =
        isExport
        ? ListCell.exported(text) : ListCell.parts(text, atCommas: field.facet != nil || field.isWord)
      return parts.reduce(into: ReadValue()) { $0.add(read($1, as: item, field, order: order)) }
    }
  }

  // MARK: Names

  private func known(_ text: String, _ type: FieldType, _ field: Field, isList: Bool) -> ReadValue {
    let item = if case .list(let inner) = type { inner } else { type }
    let find: (String) -> ListCell.Found? = { word in
      if field.allowsAll, self.isAll(word) { return ListCell.Found(value: "all") }
      return self.value(called: word, item)
    }
    let plain = CellAddress.withoutLinks(text)
    let parts =
      !isList
      ? [(plain, find(plain))]
      : isExport ? ListCell.exported(plain).map { ($0, find($0)) } : ListCell.known(plain, find)
    var value = ReadValue()
    for (part, found) in parts {
      if let found {
        value.add(ReadValue(found.value))
        if found.isOtherWord { value.readAs.append((part, found.value)) }
      } else {
        value.lost.append(ReadValue.Lost(text: part, reason: .unknown(created(item))))
      }
    }
    return value
  }

  /// The name in `--create` for the entries or words that a type takes.
  private func created(_ type: FieldType) -> String? {
    switch type {
    case .choice("type"): "types"
    case .reference(let name): hub.kinds.first { $0.name == name }?.folder
    case .referenceAmong(let names): hub.kinds.first { $0.name == names.first }?.folder
    default: nil
    }
  }

  private func value(called word: String, _ type: FieldType) -> ListCell.Found? {
    switch type {
    case .choice(let name):
      return words.value(called: word, in: name)
    case .reference(let kind): return names[kind]?.slug(named: word).map { ListCell.Found(value: $0) }
    case .referenceAmong(let kinds):
      return reference(word, kinds).map { ListCell.Found(value: type.written($0)) }
    case .anyReference:
      return reference(word, hub.kinds.map(\.name)).map { ListCell.Found(value: $0.description) }
    default: return nil
    }
  }

  private func reference(_ word: String, _ kinds: [String]) -> EntryKey? {
    let parts = word.parts(at: "/", keepsEmpty: true)
    if parts.count == 2, kinds.contains(parts[0]) {
      return names[parts[0]]?.slug(named: parts[1]).map { EntryKey(parts[0], $0) }
    }
    return kinds.lazy.compactMap { kind in names[kind]?.slug(named: word).map { EntryKey(kind, $0) } }.first
  }

  private func isAll(_ text: String) -> Bool { Self.everyone.contains(ColumnKey.key(of: text)) }

  private static let everyone: Set<String> = [
    "all", "any", "anyone", "anybody", "every", "everyone", "everybody", "everything", "allpersonas",
    "allstages",
    "allroles", "allaudiences", "allbuyers", "anystage", "anypersona", "everystage", "fullfunnel",
    "wholefunnel",
    "alle", "jeder", "tous", "toutes", "tout",
  ]

  private func owner(_ text: String) -> ReadValue {
    let line = CellText.line(text)
    for word in [line] + OwnerCell.names(in: line) {
      if let known = hub.settings.owner(called: word) {
        return ReadValue(known)
      }
    }
    // The name stays true, whether or not the hub knows the person.
    var value = ReadValue(line)
    value.lost = [ReadValue.Lost(text: line, reason: .unknown("people"))]
    return value
  }

  // MARK: Others

  private func record(_ text: String, _ fields: [Field], _ field: Field, order: DayOrder?) -> ReadValue {
    guard let parts = RecordCell.parts(text, keys: fields.map(\.key)) else {
      let example = fields.first.map { "\(field.key).\($0.key)" } ?? field.key
      return ReadValue(lost: text, .other("say which part it is: --map \"COLUMN=\(example)\""))
    }
    var value = ReadValue()
    for (key, text) in parts {
      guard let inner = fields.first(where: { $0.key == key }) else { continue }
      let read = read(text, for: inner, order: order)
      value.lost += read.lost
      if let text = read.texts.first { value.members.append((key, text)) }
    }
    return value
  }

  private func language(_ text: String) -> ReadValue {
    LanguageWords.code(of: text).map { ReadValue($0) }
      ?? ReadValue(lost: text, .other("it isn't the name or code of one language: en, de, French"))
  }

  private func number(_ text: String) -> ReadValue {
    let plain = text.replacing(",", with: "").replacing(" ", with: "")
    guard let number = Double(plain), abs(number) < FieldValue.numberBound else {
      return ReadValue(lost: text, .other("it isn't a number"))
    }
    return ReadValue(decimalText(number))
  }

  private func file(_ text: String) -> ReadValue {
    let path = text.begins(with: "files/") ? String(decoding: text.utf8.dropFirst(6), as: UTF8.self) : text
    guard let file = hub.attachment(path) else {
      return ReadValue(
        lost: text, .other("there is no such file under files/: put it there, and add it to the entry"))
    }
    return ReadValue(file.path)
  }
}

extension Field {
  /// Whether it lists words rather than sentences.
  fileprivate var isWord: Bool { key == "aliases" || key == "was" || key == "titles" || key == "kpis" }
}
