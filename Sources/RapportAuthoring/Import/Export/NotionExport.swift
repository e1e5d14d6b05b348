import RapportBase
import RapportContent
import RapportHub

/// The table in a Notion export with the pages of its rows. Any other folder or ZIP file with one CSV file
/// works, too.
struct NotionExport {
  private(set) var table: ImportTable
  /// Files to copy below `files/`.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// - Parameters:
  ///   - hub: the hub that everything goes into.
  ///   - content: its content folder.
  /// - Throws: `ImportFault` if there is no table, or several; and what the tree throws.
  init(
    _ tree: any ContentTree, kind: Kind, table name: String?, names: ColumnNames, into hub: Hub,
    in content: any ContentTree
  ) throws {
    let items = try tree.list()
    var exported = ExportedFiles(tree, items, into: hub, in: content)
    let pagePaths = items.map(\.path).filter { $0.lowercased().hasSuffix(".md") }
    let source = try NotionExport.source(items.map(\.path), name)
    if let source {
      table = try TableReader.table(try tree.read(source), isKnownName: names.isKnown)
      NotionExport.name(&exported, in: &table, of: source)
    } else if !pagePaths.isEmpty {
      table = ImportTable()
      table.rowWord = "page"
      table.notes = ["pages in the order of their names"]
    } else {
      throw ImportFault(
        message: "there is no table and no page in it", help: "Export it as “Markdown & CSV”.")
    }
    let columns = Set(table.columns.map(\.name))
    let pages = try pagePaths.map { NotionPage(path: $0, try tree.read($0), columns: columns) }
    if source == nil { fillTable(with: pages) }
    join(pages, kind, &exported)
  }

  /// The CSV file nearest to the top. Notion writes one with the columns of a view, and one with all columns.
  private static func source(_ paths: [String], _ name: String?) throws(ImportFault) -> String? {
    let tables = paths.filter { $0.lowercased().hasSuffix(".csv") }
    let depth = tables.map { $0.utf8.count(where: { $0 == 47 }) }.min() ?? 0
    let top = tables.filter { name != nil || $0.utf8.count(where: { $0 == 47 }) == depth }
    var titles: [String] = []
    for title in top.map(NotionName.title) where !titles.contains(title) { titles.append(title) }
    if let name {
      let key = ColumnKey.key(of: name)
      titles = titles.filter { ColumnKey.key(of: $0) == key }
      guard !titles.isEmpty else {
        throw ImportFault(
          message: "there is no table “\(name)” in it", help: someKnown(top.map(NotionName.title)))
      }
    }
    guard titles.count < 2 else {
      throw ImportFault(
        message: "there are \(titles.count) tables in it",
        help: "Choose one with  --table \"NAME\"  \(someKnown(titles))")
    }
    let found = top.filter { NotionName.title(of: $0) == titles.first }
    return found.first { $0.lowercased().hasSuffix("_all.csv") } ?? found.first
  }

  /// Makes cells that name a file of the export name its copy.
  private static func name(_ exported: inout ExportedFiles, in table: inout ImportTable, of source: String) {
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let text = table.rows[row].cells[cell]
        guard text.utf8.contains(46), !text.begins(with: "http"), text.utf8.count < 500,
          let path = ExportedFiles.resolved(LinkPath.unescaped(text), from: source),
          let name = exported.name(of: path)
        else { continue }
        table.rows[row].cells[cell] = "files/\(name)"
      }
    }
  }

  /// Makes columns of the properties of pages, for an export without a table.
  private mutating func fillTable(with pages: [NotionPage]) {
    let rows = pages.contains { !$0.properties.isEmpty } ? pages.filter { !$0.properties.isEmpty } : pages
    table.columns = [ImportTable.Column(name: "Title", offset: 0)]
    for (number, page) in rows.enumerated() {
      table.rows.append(ImportTable.Row(line: number + 1, cells: [page.title]))
    }
  }

  /// Gives each row the text of its page, and the properties for which the table has no column.
  private mutating func join(_ pages: [NotionPage], _ kind: Kind, _ exported: inout ExportedFiles) {
    var byTitle: [String: [Int]] = [:]
    for (index, page) in pages.enumerated().reversed() { byTitle[page.title, default: []].append(index) }
    var links = PageLinks(exported)
    var slugs: [String: Int] = [:]
    var joined: [(row: Int, page: NotionPage, entry: String)] = []
    var used: Set<Int> = []
    for row in table.rows.indices where table.rows[row].fault == nil {
      let title = CellText.line(table.rows[row].cells.first ?? "")
      let slug = Slug.make(from: title)
      slugs[slug, default: 0] += 1
      let number = slugs[slug] ?? 1
      guard !title.isEmpty, let index = byTitle[title]?.popLast() else { continue }
      let entry = "\(kind.folder)/\(number == 1 ? slug : "\(slug)-\(number)").md"
      joined.append((row, pages[index], entry))
      used.insert(index)
      links.add(pages[index], entry: entry)
    }
    for (row, page, entry) in joined {
      table.rows[row].body = links.rewritten(page.body, of: page.path, entry: entry)
      for (name, value) in page.properties where !value.isEmpty { add(value, to: name, row) }
    }
    files = links.files.files
    note(pages.indices.filter { !used.contains($0) }.map { pages[$0] }, links)
  }

  private mutating func add(_ value: String, to name: String, _ row: Int) {
    let offset: Int
    if let known = table.columns.first(where: { $0.name == name }) {
      offset = known.offset
    } else {
      offset = (table.columns.last?.offset ?? -1) + 1
      table.columns.append(ImportTable.Column(name: name, offset: offset))
    }
    while table.rows[row].cells.count <= offset { table.rows[row].cells.append("") }
    if table.rows[row].cells[offset].isEmpty { table.rows[row].cells[offset] = value }
  }

  private mutating func note(_ unused: [NotionPage], _ links: PageLinks) {
    table.remarks += unused.map { "the page “\($0.title)” belongs to no row, and isn't imported" }
    table.remarks += links.files.refused.map { "“\($0)” isn't copied: files of its type can't be attached" }
    table.remarks += links.dropped.map {
      "a link leads to neither a page nor a file, so only its text is kept: \($0)"
    }
  }
}
