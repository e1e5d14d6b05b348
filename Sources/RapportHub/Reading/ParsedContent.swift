public import RapportBase
public import RapportContent
import RapportDiagnostics

/// A content folder, parsed file by file: nothing is linked or checked across files yet.
///
/// Handed to the next `parse`, it spares every file that did not change from being parsed again.
public struct ParsedContent: Sendable {
  public let settings: HubSettings
  public let kinds: [Kind]
  let entries: [ParsedEntry]
  let layout: ContentLayout
  let tables: [ParsedTable]
  /// Whether `hub.yml` can't be read: whatever depends on it can't be judged.
  let settingsAreUnreadable: Bool
  /// What is wrong with the folder's layout and with `hub.yml`.
  let diagnostics: [Diagnostic]
  /// What is wrong with the first bytes of attachments.
  let attachmentFindings: [Diagnostic]
  /// Decoding depends on the settings, so an entry is only as good as the `hub.yml` it was read with.
  let settingsChecksum: String
  /// The kinds that it was read with, before `hub.yml` declared others.
  let givenKinds: [Kind]
  /// How many entries were parsed for this value, and not taken from the one before.
  public let parsedCount: Int
  /// Seconds that each stage took, in order.
  let timings: [Timing]
}

/// One entry's file, parsed and decoded.
struct ParsedEntry: Sendable {
  /// Size and checksum of the file's bytes.
  let stamp: Stamp
  let entry: Entry
  let diagnostics: [Diagnostic]

  struct Stamp: Sendable, Hashable {
    var size: Int
    var checksum: String
  }
}

/// Lists a content folder and parses its files, on several cores.
///
/// - Parameters:
///   - kinds: what entries every hub may have; `hub.yml` declares others.
///   - jobs: how many chunks are parsed at the same time.
///   - previous: what was parsed before. A file with the same path and bytes, read under the same settings and kinds,
///     is taken from there.
///   - changed: the paths of files that may have other bytes than in `previous`, so that no others are read; `nil` if
///     that may be any.
/// - Throws: `FileError`, or what the tree throws: a folder that can't be opened, a file that vanished.
public func parse(
  _ tree: some ContentTree, kinds: [Kind] = Kind.builtIn, jobs: Int, reusing previous: ParsedContent? = nil,
  changed: Set<ByteText>? = nil
) async throws -> ParsedContent {
  var clock = StageClock()
  let items = try tree.list()
  let (settingsDecoder, settingsChecksum) = try readSettings(items, in: tree, builtIn: kinds)
  let givenKinds = kinds
  let kinds = settingsDecoder.kinds
  // What was read under other settings is of no use.
  let usable = previous.flatMap { $0.isUsable(settingsChecksum, givenKinds) ? $0 : nil }
  let layout =
    usable?.layout.resized(to: items)
    ?? ContentLayout(items, kinds: kinds, unread: settingsDecoder.unread)
  var diagnostics = layout.diagnostics
  if !layout.hasSettings, !diagnostics.contains(where: { $0.file == SettingsDecoder.path }) {
    diagnostics.append(missingHubFile)
  }
  clock.lap("list")

  let decoder = EntryDecoder(
    settings: settingsDecoder.settings, kinds: kinds, unread: settingsDecoder.unread)
  let known = usable?.entriesByPath ?? [:]
  let entries = try await inParallel(layout.files, jobs: jobs) { item in
    let path = ByteText(item.path)
    let before = known[path]
    if let before, let changed, !changed.contains(path) { return (before, isNew: false) }
    let file = try sourceFile(item.path, in: tree, size: item.size)
    let stamp = ParsedEntry.Stamp(size: file.bytes.count, checksum: Checksum.hex64(file.bytes))
    if let before, before.stamp == stamp { return (before, isNew: false) }
    let (entry, diagnostics) = decoder.decode(parse(file), kind: item.kind, slug: item.slug)
    return (ParsedEntry(stamp: stamp, entry: entry, diagnostics: diagnostics), isNew: true)
  }
  let attachmentFindings = try await AttachmentCheck.findings(
    layout.attachments, in: tree, jobs: jobs, reusing: changed == nil ? nil : previous, changed: changed ?? []
  )
  let tables = try await TableReading.tables(
    layout.tables, in: tree, jobs: jobs, reusing: previous, changed: changed)
  clock.lap("read and parse")
  return ParsedContent(
    settings: settingsDecoder.settings, kinds: kinds, entries: entries.map(\.0),
    layout: layout, tables: tables, settingsAreUnreadable: settingsDecoder.isUnreadable,
    diagnostics: diagnostics + attachmentFindings + settingsDecoder.diagnostics,
    attachmentFindings: attachmentFindings,
    settingsChecksum: settingsChecksum, givenKinds: givenKinds, parsedCount: entries.count { $0.isNew },
    timings: clock.laps)
}

/// The kinds of a content folder: those that every hub has, and those that its `hub.yml` declares.
///
/// - Throws: what the tree throws.
public func kinds(of tree: some ContentTree, builtIn: [Kind] = Kind.builtIn) throws -> [Kind] {
  try readSettings(try tree.list(), in: tree, builtIn: builtIn).decoder.kinds
}

/// Settings come first: they say which kinds there are.
private func readSettings(
  _ items: [TreeItem], in tree: some ContentTree, builtIn: [Kind]
) throws -> (decoder: SettingsDecoder, checksum: String) {
  var decoder = SettingsDecoder(kinds: builtIn)
  let item = items.first { $0.path.isSame(as: SettingsDecoder.path) && $0.kind == .file }
  guard let item else { return (decoder, "") }
  let file = try sourceFile(SettingsDecoder.path, in: tree, size: item.size)
  decoder.decode(file)
  return (decoder, Checksum.hex64(file.bytes))
}

extension ParsedContent {
  /// Whether entries mean the same under these settings and kinds as under those that they were read with.
  fileprivate func isUsable(_ settingsChecksum: String, _ givenKinds: [Kind]) -> Bool {
    settingsChecksum == self.settingsChecksum && givenKinds.elementsEqual(self.givenKinds, by: ===)
  }

  fileprivate var entriesByPath: [ByteText: ParsedEntry] {
    Dictionary(firstOf: entries.map { (ByteText($0.entry.path), $0) })
  }
}

private let missingHubFile = Diagnostic(
  .missingHubFile, in: SettingsDecoder.path, "there is no hub.yml: this may not be a content folder",
  help:
    "If this is the content of a hub, add a hub.yml that says  name: …  Otherwise name the right folder with "
    + "--content. `rapport init` begins a new hub.")

/// The file's bytes. A file over the size limit isn't read: it is represented by empty lines, one byte more than
/// the limit, and parsing reports it as too large.
private func sourceFile(_ path: String, in tree: some ContentTree, size: Int) throws -> SourceFile {
  let bytes =
    size > largestSourceFile ? [UInt8](repeating: 10, count: largestSourceFile + 1) : try tree.read(path)
  return SourceFile(path: path, bytes: bytes)
}
