import RapportAuthoring
import RapportBase
import RapportContent
import RapportHub
import RapportSite
import RapportTheme
import TestSupport

private let day = testDay

/// Reads a hub from memory, the way commands read one.
private func read(_ files: [String: [UInt8]]) async -> ReadHub? {
  try? await readHub(MemoryTree(files: files), asOf: day, jobs: 1)
}

private let head = Array("---\ntitle: T\ntype: guide\npersonas: all\nstages: all\n---\n".utf8)
private let settings = Array("name: Hub\n".utf8)

func fuzzBody(_ bytes: [UInt8]) async {
  guard let read = await read(["hub.yml": settings, "assets/a.md": head + bytes]) else { return }
  for entry in read.hub.entries {
    requireHarmless(
      entry.body.rendered { _, reference in
        guard case .external(let address) = read.hub.resolve(reference.destination, from: entry) else {
          return .text
        }
        return .url(address, external: true)
      })
  }
  requireReadable(read.diagnostics, source: head + bytes)
}

func fuzzEntry(_ bytes: [UInt8]) async {
  guard let read = await read(["hub.yml": settings, "objections/a.md": bytes]) else { return }
  requireReadable(read.diagnostics, source: bytes)
}

func fuzzSettings(_ bytes: [UInt8]) async {
  let asset = head + Array("Text.\n".utf8)
  guard let read = await read(["hub.yml": bytes, "assets/a.md": asset]) else { return }
  requireReadable(read.diagnostics, source: bytes)
}

func fuzzIntake(_ bytes: [UInt8]) async {
  guard let files = try? SubmissionParser(kinds: Kind.builtIn).files(in: bytes) else { return }
  let folders = Set(Kind.builtIn.map(\.folder))
  for file in files {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    require(parts.count >= 2 && folders.contains(String(parts[0])), "path \(file.path.debugDescription)")
    require(parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }, "path \(file.path.debugDescription)")
    require(file.path.hasSuffix(".md"), "path \(file.path.debugDescription)")
    require(file.bytes.count <= 1 << 20, "\(file.bytes.count) bytes")
  }
}

/// The built-in theme, loaded once.
private let theme = try? Theme.load().theme

func fuzzHub(_ bytes: [UInt8]) async {
  let files = split(bytes)
  guard let read = await read(files), let theme else { return }
  requireReadable(read.diagnostics, source: [])
  guard let site = SiteHub(read, showsDrafts: true) else { return }
  let build = SiteBuild(site: site, theme: theme)
  _ = try? await build.render(jobs: 1) { file in
    if file.path.hasSuffix(".html") { requireOwnScripts(file.bytes, file.path) }
  }
}

/// Pages run no script but the theme's.
private func requireOwnScripts(_ page: [UInt8], _ path: String) {
  for tag in HTMLTag.all(in: page) {
    require(!tag.attributes.contains { $0.name.hasPrefix("on") }, "\(path): \(tag)")
    guard tag.name == "script" else { continue }
    let source = tag.attributes.first { $0.name == "src" }?.value ?? ""
    require(["theme/", "search/", "data/form."].contains { source.contains($0) }, "\(path): \(tag)")
  }
}

/// The files of an input: each is what follows a line `=== PATH`.
private func split(_ bytes: [UInt8]) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  var path = "hub.yml"
  for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
    if line.starts(with: "=== ".utf8) {
      path = String(decoding: line.dropFirst(4), as: UTF8.self)
    } else {
      files[path, default: []] += line + [10]
    }
  }
  return files
}
