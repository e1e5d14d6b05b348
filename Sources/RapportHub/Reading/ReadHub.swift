public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// Everything that a content folder says, and everything wrong with it.
public struct ReadHub: Sendable {
  /// Whole as far as it can be read: faulty entries are in it, so that links to them hold.
  public let hub: Hub
  /// What Git knows of its entries, if anything.
  public let history: History?
  /// By path and position.
  public let diagnostics: [Diagnostic]
  /// Seconds that each stage took, in order.
  public let timings: [Timing]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads, parses, links and checks a content folder. Nothing is written, and bad content never throws.
///
/// - Parameters:
///   - kinds: what entries there may be.
///   - asOf: the day on which freshness is judged.
///   - jobs: how many chunks are parsed at the same time.
///   - history: what Git knows of the tree; asked while the content is read.
/// - Throws: what the machine refuses: a folder that can't be opened, a file that vanished.
public func readHub(
  _ tree: some ContentTree, kinds: [Kind] = Kind.builtIn, asOf: Day, jobs: Int,
  history: @Sendable () async -> ContentHistory? = { nil }
) async throws -> ReadHub {
  async let known = history()
  var clock = StageClock()
  let items = try tree.list()
  let layout = ContentLayout(items, kinds: kinds)
  var settingsDecoder = SettingsDecoder(kinds: kinds)
  var diagnostics = layout.diagnostics
  if layout.hasSettings {
    settingsDecoder.decode(try source(of: SettingsDecoder.path, in: tree, items))
  } else if !diagnostics.contains(where: { $0.file == SettingsDecoder.path }) {
    diagnostics.append(missingHubFile)
  }
  let settings = settingsDecoder.settings
  diagnostics += settingsDecoder.diagnostics
  clock.lap("list")

  let decoder = EntryDecoder(settings: settings, kinds: kinds)
  let parsed = try await inParallel(layout.places, jobs: jobs) { place in
    let file = try source(of: place.path, in: tree, size: place.size)
    return decoder.decode(parse(file), kind: place.kind, slug: place.slug)
  }
  for result in parsed { diagnostics += result.diagnostics }
  clock.lap("read and parse")

  var linking = Linking(settings: settings, kinds: kinds, asOf: asOf)
  let hub = linking.link(parsed.map(\.entry), attachments: layout.attachments)
  diagnostics += linking.diagnostics
  clock.lap("link")

  for found in try await inParallel(checks, jobs: jobs, { $0(hub) }) { diagnostics += found }
  clock.lap("check")

  let history = await known.flatMap { History(hub, $0) }
  if let history { diagnostics += checkSignatures(hub, history) }
  diagnostics = Silencing(hub: hub, unjudged: history == nil ? [.agreedByOthers] : []).apply(to: diagnostics)
  diagnostics.sort()
  clock.lap("history")
  return ReadHub(hub: hub, history: history, diagnostics: diagnostics, timings: clock.laps)
}

private let missingHubFile = Diagnostic(
  .missingHubFile, in: SettingsDecoder.path, "there is no hub.yml: this may not be a content folder",
  help: "Name the right folder with --content, or begin one with a hub.yml that says  name: …")

private func source(of path: String, in tree: some ContentTree, _ items: [TreeItem]) throws -> SourceFile {
  try source(of: path, in: tree, size: items.first { $0.path == path }?.size ?? 0)
}

/// A file too large to be parsed isn't read either: one byte too many stands for it.
private func source(of path: String, in tree: some ContentTree, size: Int) throws -> SourceFile {
  let bytes =
    size > largestSourceFile ? [UInt8](repeating: 10, count: largestSourceFile + 1) : try tree.read(path)
  return SourceFile(path: path, bytes: bytes)
}
