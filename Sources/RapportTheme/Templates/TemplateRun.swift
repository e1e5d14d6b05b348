import RapportBase

/// One rendering of one page: the bytes so far, and the unknown names.
///
/// A name means the same everywhere: the innermost view's value or, for the page's shared names, the page's
/// value.
struct TemplateRun {
  /// An unknown name, by its number, and the names that are known at that point.
  struct Unknown {
    var name: Int
    var known: [String]
  }

  private let program: TemplateProgram
  private let names: [TemplateName]
  private let page: TemplateContext
  private(set) var bytes: [UInt8] = []
  private(set) var unknown: [Unknown] = []

  init(_ program: TemplateProgram, _ page: TemplateContext, names: [TemplateName]) {
    self.program = program
    self.page = page
    self.names = names
    bytes.reserveCapacity(2 * program.text.count)
    show(program.steps.indices, in: Scope(view: page))
  }

  private mutating func show(_ steps: Range<Int>, in scope: Scope) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      switch program.steps[index] {
      case .text(let range): bytes.append(contentsOf: program.text[range])
      case .value(let name): write(answer(name, in: scope))
      case .section(let name, let end, let isInverted):
        let value = answer(name, in: scope)
        if !isInverted {
          repeatSection(index + 1..<end, over: value, in: scope)
        } else if value?.isTrue != true {
          show(index + 1..<end, in: scope)
        }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func repeatSection(_ steps: Range<Int>, over value: TemplateValue?, in scope: Scope) {
    switch value {
    case .list(let views):
      for (index, view) in views.enumerated() {
        show(steps, in: Scope(view: view, row: Scope.Row(index: index, count: views.count)))
      }
    case .view(let view): show(steps, in: Scope(view: view))
    case .text, .html:
      var inner = scope
      inner.current = value
      if value?.isTrue == true { show(steps, in: inner) }
    case .flag(true): show(steps, in: scope)
    case .flag, .lazy, .absent, nil: break
    }
  }

  private mutating func write(_ value: TemplateValue?) {
    switch value {
    case .text(let text): bytes.append(escaping: text)
    case .html(let markup): bytes.append(contentsOf: markup.utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list, .view, .lazy, .absent, nil: break
    }
  }

  /// The value of a tag; never a lazy one.
  private mutating func answer(_ name: Int, in scope: Scope) -> TemplateValue? {
    if names[name].isPlain, let slot = scope.view.slot(of: names[name].head) {
      return scope.view.entries[slot].value.made
    }
    return transformed(name, in: scope)
  }

  private mutating func transformed(_ name: Int, in scope: Scope) -> TemplateValue? {
    var transforms = names[name].transforms[...]
    var value: TemplateValue?
    switch names[name].head {
    case "": value = transforms.popLast().flatMap { scope.row?.value($0) }
    case ".": value = scope.current ?? .view(scope.view)
    default: value = found(name, in: scope.view)
    }
    while let transform = transforms.popLast() { value = value?.transformed(transform) }
    return value
  }

  private mutating func found(_ number: Int, in view: TemplateContext) -> TemplateValue? {
    let climbs = names[number].climbs
    let head = view[names[number].head] ?? (climbs ? page[names[number].head] : nil)
    guard var value = head?.made else {
      return miss(number, known: climbs ? view.names + page.names : view.names)
    }
    for part in names[number].rest {
      switch value {
      case .absent: return .absent
      case .view(let inner):
        guard let next = inner[part] else { return miss(number, known: inner.names) }
        value = next.made
      case .text, .html, .flag, .list, .lazy: return miss(number, known: [])
      }
    }
    return value
  }

  private mutating func miss(_ name: Int, known: [String]) -> TemplateValue? {
    if !unknown.contains(where: { $0.name == name }) { unknown.append(Unknown(name: name, known: known)) }
    return nil
  }
}
