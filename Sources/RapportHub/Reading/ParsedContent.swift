public import RapportBase
public import RapportContent
import RapportDiagnostics

/// A content folder parsed file by file. Nothing is linked or checked across files yet.
///
/// Pass it to the next `parse` to avoid parsing unchanged files again.
public struct ParsedContent: Sendable {
  let reading: SettingsReading
  let entries: [ParsedEntry]
  let layout: ContentLayout
  let tables: [ParsedTable]
  /// Problems with the folder's layout and with `hub.yml`.
  let diagnostics: [Diagnostic]
  /// Problems with the first bytes of attachments.
  let attachmentFindings: [Diagnostic]
  /// How many entries were parsed this time, rather than taken from the previous result.
  public let parsedCount: Int
  /// Seconds taken by each stage, in order.
  let timings: [Timing]

  /// The settings in `hub.yml`.
  public var settings: HubSettings { reading.decoder.settings }
  /// The built-in kinds, including fields that `hub.yml` adds, then the kinds that it declares.
  public var kinds: [Kind] { reading.decoder.kinds }
  /// Whether `hub.yml` can't be read, so that nothing that depends on it can be judged.
  var settingsAreUnreadable: Bool { reading.decoder.isUnreadable }
}

/// The contents of `hub.yml`. Entries are decoded according to it, so they are valid only with the settings
/// they were read with.
final class SettingsReading: Sendable {
  let decoder: SettingsDecoder
  /// Checksum of the file's bytes; empty if there is no file.
  let checksum: String
  /// The built-in kinds, before `hub.yml` adds to them.
  let givenKinds: [Kind]

  init(_ decoder: SettingsDecoder, checksum: String, givenKinds: [Kind]) {
    (self.decoder, self.checksum, self.givenKinds) = (decoder, checksum, givenKinds)
  }
}

/// One entry's file, parsed and decoded. A class, so that copying a list of thousands is cheap.
final class ParsedEntry: Sendable {
  /// Size and checksum of the file's bytes.
  let stamp: Stamp
  let entry: Entry
  let diagnostics: [Diagnostic]

  struct Stamp: Sendable, Hashable {
    var size: Int
    var checksum: String
  }

  init(stamp: Stamp, entry: Entry, diagnostics: [Diagnostic]) {
    (self.stamp, self.entry, self.diagnostics) = (stamp, entry, diagnostics)
  }
}

/// Lists a content folder and parses its files, on several cores.
///
/// - Parameters:
///   - kinds: the kinds every hub has; `hub.yml` may declare more.
///   - jobs: how many chunks are parsed in parallel.
///   - previous: an earlier result. Files with the same path and bytes, read with the same settings and
///     kinds, are taken from it.
///   - changed: the paths of files whose bytes may differ from `previous`, so that no
///     others are read; `nil` if any may.
/// - Throws: `FileError`, or an error of the tree: a folder that can't be opened, a file that vanished.
public func parse(
  _ tree: some ContentTree, kinds: [Kind] = Kind.builtIn, jobs: Int, reusing previous: ParsedContent? = nil,
  changed: Set<ByteText>? = nil
) async throws -> ParsedContent {
  var clock = StageClock()
  let items = try tree.list()
  let reading = try readSettings(items, in: tree, builtIn: kinds, reusing: previous?.reading)
  let decoded = reading.decoder
  // Results from other settings can't be reused.
  let usable = previous.flatMap { $0.reading === reading ? $0 : nil }
  let resized = usable?.layout.resized(to: items)
  let layout = resized ?? ContentLayout(items, kinds: decoded.kinds, unread: decoded.unread)
  var diagnostics = layout.diagnostics
  if !layout.hasSettings, !diagnostics.contains(where: { $0.file == SettingsDecoder.path }) {
    diagnostics.append(missingHubFile)
  }
  clock.lap("list")

  let before = known(usable, isSameFiles: resized != nil, layout)
  let entries = try await parsedEntries(
    layout.files, in: tree, decoded, reusing: before, changed: changed, jobs: jobs)
  let attachmentFindings = try await AttachmentCheck.findings(
    layout.attachments, in: tree, jobs: jobs, reusing: changed == nil ? nil : previous, changed: changed ?? []
  )
  let tables = try await TableReading.tables(
    layout.tables, in: tree, jobs: jobs, reusing: previous, changed: changed)
  clock.lap("read and parse")
  return ParsedContent(
    reading: reading, entries: entries, layout: layout, tables: tables,
    diagnostics: diagnostics + attachmentFindings + decoded.diagnostics,
    attachmentFindings: attachmentFindings,
    parsedCount: zip(entries, before).count { $0 !== $1 }, timings: clock.laps)
}

/// Parses the files that are new or may have changed.
///
/// - Parameter before: the earlier result for each file, if any.
private func parsedEntries(
  _ files: [ContentLayout.EntryFile], in tree: some ContentTree, _ decoded: SettingsDecoder,
  reusing before: [ParsedEntry?], changed: Set<ByteText>?, jobs: Int
) async throws -> [ParsedEntry] {
  let decoder = EntryDecoder(settings: decoded.settings, kinds: decoded.kinds, unread: decoded.unread)
  let places = files.indices.filter { place in
    before[place] == nil || changed?.contains(ByteText(files[place].path)) ?? true
  }
  let read = try await inParallel(places, jobs: jobs) { place in
    let item = files[place]
    let file = try sourceFile(item.path, in: tree, size: item.size)
    let stamp = ParsedEntry.Stamp(size: file.bytes.count, checksum: Checksum.hex64(file.bytes))
    if let before = before[place], before.stamp == stamp { return before }
    let (entry, diagnostics) = decoder.decode(parse(file), kind: item.kind, slug: item.slug)
    return ParsedEntry(stamp: stamp, entry: entry, diagnostics: diagnostics)
  }
  var entries = before
  for (place, entry) in zip(places, read) { entries[place] = entry }
  return entries.compactMap { $0 }
}

/// The earlier result for each file of a layout; `nil` for new files.
///
/// - Parameter isSameFiles: whether no file was added or removed, so that each has the same index as before.
private func known(
  _ previous: ParsedContent?, isSameFiles: Bool, _ layout: ContentLayout
) -> [ParsedEntry?] {
  guard let previous else { return [ParsedEntry?](repeating: nil, count: layout.files.count) }
  if isSameFiles { return previous.entries }
  let byPath = previous.entriesByPath
  return layout.files.map { byPath[ByteText($0.path)] }
}

/// The kinds of a content folder: the built-in ones and those its `hub.yml` declares.
///
/// - Throws: any error of the tree.
public func kinds(of tree: some ContentTree, builtIn: [Kind] = Kind.builtIn) throws -> [Kind] {
  try readSettings(try tree.list(), in: tree, builtIn: builtIn, reusing: nil).decoder.kinds
}

/// Reads the settings, which come first because they declare kinds.
///
/// - Returns: `previous` if the file and the kinds are the same.
private func readSettings(
  _ items: [TreeItem], in tree: some ContentTree, builtIn: [Kind], reusing previous: SettingsReading?
) throws -> SettingsReading {
  let item = items.first { $0.path.isSame(as: SettingsDecoder.path) && $0.kind == .file }
  let file = try item.map { try sourceFile(SettingsDecoder.path, in: tree, size: $0.size) }
  let checksum = file.map { Checksum.hex64($0.bytes) } ?? ""
  if let previous, previous.checksum == checksum, builtIn.elementsEqual(previous.givenKinds, by: ===) {
    return previous
  }
  var decoder = SettingsDecoder(kinds: builtIn)
  if let file { decoder.decode(file) }
  return SettingsReading(decoder, checksum: checksum, givenKinds: builtIn)
}

extension ParsedContent {
  fileprivate var entriesByPath: [ByteText: ParsedEntry] {
    Dictionary(firstOf: entries.map { (ByteText($0.entry.path), $0) })
  }
}

private let missingHubFile = Diagnostic(
  .missingHubFile, in: SettingsDecoder.path, "there is no hub.yml: this may not be a content folder",
  help:
    "If this is the content of a hub, add a hub.yml with  name: …  Otherwise, name the right folder with "
    + "--content. `rapport init` creates a new hub.")

/// The file's bytes. A file over the size limit isn't read: empty lines take its place, one byte more than
/// the limit, so that parsing reports it as too large.
private func sourceFile(_ path: String, in tree: some ContentTree, size: Int) throws -> SourceFile {
  let bytes =
    size > largestSourceFile ? [UInt8](repeating: 10, count: largestSourceFile + 1) : try tree.read(path)
  return SourceFile(path: path, bytes: bytes)
}
