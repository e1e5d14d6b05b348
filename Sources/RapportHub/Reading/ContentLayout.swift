import RapportBase
import RapportContent
import RapportDiagnostics

/// What each file of a content folder is, judged by its path alone.
struct ContentLayout {
  /// A Markdown file in a kind's folder.
  struct EntryFile: Sendable {
    var path: String
    var kind: Kind
    var slug: String
    /// Size in bytes.
    var size: Int
  }

  private(set) var hasSettings = false
  private(set) var files: [EntryFile] = []
  private(set) var attachments: [Hub.Attachment] = []
  /// CSV files outside `files/`, with their sizes in bytes.
  private(set) var tables: [(path: String, size: Int)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The items that it classifies.
  private let items: [TreeItem]
  private let kinds: [String: Kind]
  private let folders: [String]
  /// Faulty declarations, which are reported in `hub.yml`.
  private let unread: UnreadDeclarations
  private var twins = FileTwins()
  /// Folders whose names have been checked. Bytes, because strings compare equal however accents are encoded.
  private var knownFolders: Set<[UInt8]> = []
  private var lastFolder = ""

  init(_ items: [TreeItem], kinds: [Kind], unread: UnreadDeclarations = UnreadDeclarations()) {
    self.items = items
    self.unread = unread
    self.kinds = Dictionary(firstOf: kinds.map { ($0.folder, $0) })
    folders = kinds.map(\.folder)
    for item in items { classify(item) }
  }

  /// The layout for the same set of files, with new sizes; `nil` if a file was added or removed.
  func resized(to items: [TreeItem]) -> ContentLayout? {
    guard items.count == self.items.count,
      zip(items, self.items).allSatisfy({ $0.kind == $1.kind && $0.path.isSame(as: $1.path) })
    else { return nil }
    var layout = self
    // Both lists are in the order of the items.
    var (file, attachment, table) = (0, 0, 0)
    for item in items {
      if file < files.count, files[file].path.isSame(as: item.path) {
        if files[file].size != item.size { layout.files[file].size = item.size }
        file += 1
      } else if attachment < attachments.count, item.path.isSame(as: "files/" + attachments[attachment].path)
      {
        if attachments[attachment].size != item.size { layout.attachments[attachment].size = item.size }
        attachment += 1
      } else if table < tables.count, tables[table].path.isSame(as: item.path) {
        if tables[table].size != item.size { layout.tables[table].size = item.size }
        table += 1
      }
    }
    return layout
  }

  private mutating func classify(_ item: TreeItem) {
    let parts = item.path.parts(at: "/")
    guard let name = parts.last, !parts.contains(where: { FileNames.isJunk($0[...]) }) else { return }
    switch item.kind {
    case .symlink:
      report(
        .symlink, item, "the file is a link to another place",
        "Put the file itself here: links could lead out of the content.")
      return
    case .other:
      report(
        .badFileName, item, "this isn't a file that can be read",
        "Delete it, or give it a name in plain letters.")
      return
    case .repository:
      embedded(item)
      return
    case .file: break
    }
    if item.path.isSame(as: SettingsDecoder.path) {
      hasSettings = true
    } else if name.utf8.map({ $0 | 32 }).elementsEqual("head".utf8) {
      embedded(item)
    } else if item.path.utf8.contains(where: { $0 < 32 || $0 == 127 || $0 == 92 })
      || item.path.unicodeScalars.contains("\u{FFFD}")
    {
      report(
        .badFileName, item, "the file's name contains characters that break links",
        "Use letters, digits, hyphens and dots.")
    } else if name.isSame(as: "README.md") {
      return
    } else if parts[0].isSame(as: "files"), parts.count > 1 {
      attach(item)
    } else if name.ends(with: ".csv") || name.ends(with: ".CSV") {
      table(item, parts)
    } else if parts.count > 1, let kind = kinds[parts[0]], name.ends(with: ".md") {
      add(item, kind, slug: String(decoding: name.utf8.dropLast(3), as: UTF8.self))
    } else if parts.count < 2 || !(unread.hasUnreadableGroup || unread.folders.contains(parts[0])) {
      misplaced(item, folder: parts.count > 1 ? parts[0] : nil, name)
    }
  }

  /// Git treats a folder with `HEAD`, `objects` and `refs` as a repository. Its settings and history could
  /// have been written by anybody.
  private mutating func embedded(_ item: TreeItem) {
    report(
      .embeddedRepository, item, "Git would treat this folder as a repository of its own",
      "Delete this file, and next to it the folders objects and refs and the files config and commondir, if they "
        + "are there.")
  }

  /// Every CSV file is read, because it may contain rows about people or deals that don't belong here.
  private mutating func table(_ item: TreeItem, _ parts: [String]) {
    tables.append((item.path, item.size))
    if parts.count == 2, parts[0].isSame(as: TableReading.folder) {
      judgeFolders(of: item)
    } else {
      misplaced(item, folder: parts.count > 1 ? parts[0] : nil, parts.last ?? "")
    }
  }

  private mutating func add(_ item: TreeItem, _ kind: Kind, slug: String) {
    guard Slug.isValid(slug) else {
      let made = Slug.make(from: slug)
      report(
        .badSlug, item, "“\(slug.prefix(60))” can't be part of a link",
        Slug.reserved.contains(slug) || slug.begins(with: "index-")
          ? "The name is reserved. Call the file something else, such as \(made).md."
          : "File names are lower-case letters, digits and hyphens. Call it \(made).md.")
      return
    }
    judgeFolders(of: item)
    files.append(EntryFile(path: item.path, kind: kind, slug: slug, size: item.size))
  }

  private mutating func attach(_ item: TreeItem) {
    let suffix = Attachments.suffix(of: item.path)
    guard Attachments.allowed.contains(suffix) else {
      let why = Attachments.running.contains(suffix) ? ", since a browser would run it inside the hub" : ""
      report(
        .unsafeFileType, item, "files of this type can't be attached\(why)",
        "Attach \(Attachments.allowedInWords). Put anything else into a .zip, or link to it.")
      return
    }
    judgeFolders(of: item)
    judgeName(item, item.path[...])
    attachments.append(
      Hub.Attachment(path: String(decoding: item.path.utf8.dropFirst(6), as: UTF8.self), size: item.size))
  }

  /// Checks each folder above a file once, when its first file is met.
  private mutating func judgeFolders(of item: TreeItem) {
    var path = item.path[...]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      if path.utf8.elementsEqual(lastFolder.utf8) { return }
      guard knownFolders.insert(Array(path.utf8)).inserted else { break }
      judgeName(item, path)
    }
    lastFolder = String(item.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { item.path[..<$0] } ?? "")
  }

  /// Checks whether other computers can store a file or folder. The path is the item's,
  /// or that of a folder above it.
  private mutating func judgeName(_ item: TreeItem, _ path: Substring) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = path[(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
    let what = path.utf8.count == item.path.utf8.count ? "file" : "folder"
    if let fault = FileNames.fault(of: name) {
      report(
        .unportableName, item,
        "not every computer can store the \(what) “\(name.prefix(60))”: \(fault)",
        "Rename it, using letters, digits, hyphens and dots, and correct what refers to it.")
    }
    if let twin = twins.twin(of: path) {
      report(
        .fileTwins, item,
        "the \(what) “\(path.prefix(100))” differs from “\(twin.prefix(100))” only by "
          + (twin == path ? "how an accented letter is encoded" : "upper and lower case"),
        "macOS and Windows can't keep the two side by side. Rename or delete one.")
    }
  }

  private mutating func misplaced(_ item: TreeItem, folder: String?, _ name: String) {
    let known = folders + ["files", TableReading.folder]
    let help: String
    if let folder, !known.contains(folder), let near = nearest(folder, among: known) {
      help = "Did you mean the folder “\(near)”?"
    } else if folder == nil, name.ends(with: ".yaml") {
      help = "Settings go into hub.yml."
    } else if name.ends(with: ".csv") || folder == TableReading.folder {
      help = "Tables of numbers are .csv files directly in data. Anything else goes under files/."
    } else {
      help =
        "Entries are .md files in \(folders.joined(separator: ", ")). Attachments go under files/. "
        + "To use a folder of your own, declare a kind in hub.yml."
    }
    report(.misplacedFile, item, "in this place, the file isn't part of the hub", help)
  }

  private mutating func report(_ code: DiagnosticCode, _ item: TreeItem, _ message: String, _ help: String) {
    diagnostics.append(Diagnostic(code, in: item.path, message, help: help))
  }
}
