import Mustache
import RapportContent
import RapportDiagnostics

/// Collects the files of a theme and makes the theme of them.
struct ThemeLoader {
  private var files: [String: [UInt8]]
  private var diagnostics: [Diagnostic] = []

  init(_ builtIn: [ThemeFile]) {
    files = Dictionary(builtIn.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Lays the user's files over those there are.
  mutating func override(by tree: any ContentTree) throws {
    for item in try tree.list() {
      let isHidden = item.path.split(separator: "/").contains { $0.hasPrefix(".") }
      if item.kind == .symlink {
        diagnostics.append(
          Diagnostic(
            .symlink, in: "templates/\(item.path)", "This is a symbolic link.",
            help: "Put a copy of the file here; links are not followed."))
      } else if item.kind == .file && !isHidden && (item.path.isTemplate || item.path.isAsset) {
        files[item.path] = try tree.read(item.path)
      } else if !isHidden && item.path != "README.md" {
        diagnostics.append(
          Diagnostic(
            .misplacedFile, in: "templates/\(item.path)", "A theme has no use for this file.",
            help: "Templates are called `NAME.mustache`; all else goes into `templates/assets/`."))
      }
    }
  }

  mutating func load(shared: Set<String>) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let paths = files.keys.filter(\.isTemplate).sorted(by: inByteOrder)
    let names = paths.map { String($0.dropLast(".mustache".count)) }.sorted(by: inByteOrder)
    let templates = paths.compactMap { read($0) }
    diagnostics += TemplateGraph(templates, names: names).diagnostics()

    var rewriter = TemplateRewriter(shared: shared)
    var library = MustacheLibrary()
    for template in templates { register(template, in: &library, with: &rewriter) }
    let assets = files.filter { $0.key.isAsset }.map {
      ThemeAsset(name: String($0.key.dropFirst("assets/".count)), bytes: $0.value)
    }
    let theme = Theme(
      library: library, names: rewriter.names, templates: names,
      assets: assets.sorted { inByteOrder($0.name, $1.name) })
    return (theme, diagnostics.sorted())
  }

  private mutating func read(_ path: String) -> Template? {
    guard let bytes = files[path].map(withoutCarriageReturns) else { return nil }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      diagnostics.append(
        Diagnostic(
          .notUTF8, in: "templates/\(path)", "This template is not UTF-8 text.",
          help: "Save it with the encoding UTF-8."))
      return nil
    }
    do {
      return try Template(name: String(path.dropLast(".mustache".count)), bytes: bytes)
    } catch {
      diagnostics.append(
        Diagnostic(
          .templateSyntax, in: "templates/\(path)", at: SourcePosition(of: error.offset, in: bytes),
          error.message, help: error.help))
      return nil
    }
  }

  /// Our scanner is stricter than the engine's parser; should the engine find a fault nevertheless, its position
  /// is that in the rewritten template, so only near.
  private mutating func register(
    _ template: Template, in library: inout MustacheLibrary, with rewriter: inout TemplateRewriter
  ) {
    do {
      try library.register(rewriter.rewrite(template), named: TemplateRewriter.key(template.name))
    } catch {
      let fault = error as? MustacheTemplate.ParserError
      let position = fault.map {
        SourcePosition(line: $0.context.lineNumber, column: $0.context.columnNumber)
      }
      diagnostics.append(
        Diagnostic(
          .templateSyntax, in: template.file, at: position ?? .start,
          "The template engine refuses this: \(fault?.error ?? error).",
          help: "Compare it with the built-in template."))
    }
  }
}

/// A template saved on Windows renders the same bytes.
private func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
  return bytes.indices.compactMap { index in
    let endsLine = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return bytes[index] == UInt8(ascii: "\r") && endsLine ? nil : bytes[index]
  }
}

private func inByteOrder(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

extension String {
  fileprivate var isTemplate: Bool { hasSuffix(".mustache") && !isAsset }
  fileprivate var isAsset: Bool { hasPrefix("assets/") }
}
