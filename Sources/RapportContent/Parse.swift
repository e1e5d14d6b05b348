public import RapportDiagnostics

/// The largest Markdown file or `hub.yml`, in bytes: about 150,000 words.
///
/// In the worst case, each byte becomes a node of libcmark, or two in a table: 250 bytes of memory.
public let largestSourceFile = 1 << 20
/// The largest table of numbers, in bytes; tables have a row per month.
public let largestTableFile = 4 << 20
/// The largest front matter of a file, in bytes.
let largestFrontMatter = 256 << 10

/// Parses a Markdown file: front matter between two lines of `---`, then the body.
public func parse(_ file: SourceFile) -> Document {
  if let fault = textFault(file) { return Document(broken: file.path, fault) }
  let conflicts = Diagnostic.conflicts(in: file)
  if !conflicts.isEmpty { return Document(broken: file.path, conflicts) }
  let split = FrontMatterSplit(file.bytes)
  switch split {
  case .missing:
    return Document(
      broken: file.path,
      Diagnostic(
        .missingFrontMatter, in: file.path, "the file doesn't begin with a line of ---",
        help: "Begin with ---, the fields (title: …), and --- again; the text comes after that."))
  case .unclosed:
    return Document(
      broken: file.path,
      Diagnostic(
        .unclosedFrontMatter, in: file.path, "the fields never end: the second line of --- is missing",
        help: "Put a line of --- after the last field."))
  case .split(let front, let body, let bodyLine):
    if front.count > largestFrontMatter {
      return Document(
        broken: file.path,
        Diagnostic(
          .yamlTooComplex, in: file.path, at: SourcePosition(line: 2, column: 1),
          "the fields take up \(front.count / 1024) KB; the limit is \(largestFrontMatter / 1024) KB",
          help: "Move long text into the body, below the second line of ---."))
    }
    do {
      let fields = try YAMLReader.fields(of: front, firstLine: 2)
      var parsed = MarkdownBody.parse(
        body, file: file.path, firstLine: bodyLine, shownTitle: shownTitle(fields.pairs))
      let blank = body.prefix { $0 == 10 || $0 == 13 }.count { $0 == 10 }
      parsed.start = SourcePosition(line: bodyLine + blank, column: 1)
      var document = Document(
        path: file.path, fields: fields.pairs, remarks: fields.remarks, body: parsed)
      (document.source, document.bodyOffset) = (file.bytes, body.startIndex)
      return document
    } catch {
      return Document(broken: file.path, Diagnostic(error, file: file.path, text: front, firstLine: 2))
    }
  }
}

/// What a page shows above the body: the field `says` if there is one, or otherwise the title.
private func shownTitle(_ fields: [YAMLNode.Pair]) -> String? {
  func value(_ key: String) -> YAMLNode? { fields.first { $0.key == key }?.value }
  guard let said = value("says") else { return value("title")?.text }
  if case .list(let items) = said.content { return items.first?.text }
  return said.text
}

/// Parses a file that consists only of YAML, such as `hub.yml`.
public func parseYAML(_ file: SourceFile) -> (
  fields: [YAMLNode.Pair], remarks: YAMLRemark.ByValue, diagnostics: [Diagnostic]
) {
  if let fault = textFault(file) { return ([], [:], [fault]) }
  let conflicts = Diagnostic.conflicts(in: file)
  if !conflicts.isEmpty { return ([], [:], conflicts) }
  let bytes = file.bytes[...].withoutByteOrderMark
  do {
    let fields = try YAMLReader.fields(of: bytes, firstLine: 1)
    return (fields.pairs, fields.remarks, [])
  } catch {
    return ([], [:], [Diagnostic(error, file: file.path, text: bytes, firstLine: 1)])
  }
}

extension Diagnostic {
  fileprivate init(_ fault: YAMLFault, file: String, text: ArraySlice<UInt8>, firstLine: Int) {
    let words = YAMLMessage(fault, in: YAMLLines(text, firstLine: firstLine))
    let position = words.position ?? fault.position
    self.init(words.code, in: file, at: position, words.message, help: words.help)
  }
}

/// Why the bytes aren't text that can be parsed; `nil` if they are.
private func textFault(_ file: SourceFile) -> Diagnostic? {
  if file.bytes.count > largestSourceFile {
    return Diagnostic(
      .fileTooLarge, in: file.path, "the file contains more than \(largestSourceFile >> 20) MB of text",
      help:
        "Split it. Pictures that were pasted into the text belong under files/, and so does anything that isn't a page."
    )
  }
  if let program = FilePointer.program(of: file.bytes) {
    return Diagnostic(
      .lfsPointer, in: file.path, "this is a \(program.name) pointer, not the file itself",
      help: program.help)
  }
  if String(validating: file.bytes, as: UTF8.self) == nil, let offset = file.bytes[...].firstInvalidUTF8() {
    return Diagnostic(
      .notUTF8, in: file.path, at: file.bytes[...].position(of: offset), "a byte here isn't UTF-8 text",
      help: "Save the file as UTF-8 (in most editors: Save with encoding).")
  }
  if let offset = file.bytes.firstIndex(of: 0) {
    return Diagnostic(
      .nulByte, in: file.path, at: file.bytes[...].position(of: offset), "the text contains a NUL byte",
      help: "Delete it. If the file isn't text at all, keep it under files/.")
  }
  return nil
}
