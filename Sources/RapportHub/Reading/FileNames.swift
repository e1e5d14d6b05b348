/// Names of files as other computers see them: a hub is cloned to Windows and macOS, and unpacked from ZIP files.
enum FileNames {
  /// What Windows, macOS and Office leave in folders, which is never content. Folders of such a name count as a whole.
  ///
  /// Explorer: Thumbs.db, ehthumbs.db, desktop.ini, the recycle bin. macOS: __MACOSX in ZIP files, Icon and a carriage
  /// return. Office: an owner file `~$name` beside each open document, and temporary files.
  static func isJunk(_ name: Substring) -> Bool {
    if name.utf8.suffix(3).elementsEqual(".md".utf8) { return false }
    let lower = name.lowercased()
    return junk.contains(lower) || lower.hasPrefix("~$") || lower.hasSuffix(".tmp")
  }

  private static let junk: Set<String> = [
    "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$recycle.bin",
    "system volume information",
    "__macosx", "icon\r", ".ds_store",
  ]

  /// Why Windows can't check a name out, or a program may lose a part of it; `nil` if nothing is wrong with it.
  ///
  /// Source: "Naming Files, Paths, and Namespaces", Win32 documentation.
  ///
  /// - Parameter name: of a file or a folder, without the folders above it.
  static func fault(of name: Substring) -> String? {
    if let character = name.first(where: { "<>:\"|?*".contains($0) }) {
      return "Windows doesn't allow “\(character)” in names"
    }
    if name.hasSuffix(".") { return "Windows drops the dot at its end" }
    if name.hasSuffix(" ") { return "Windows drops the space at its end" }
    let stem = name.prefix { $0 != "." }
    if stem.count < name.count, stem.hasSuffix(" ") { return "a space before the dot is easily lost" }
    if name.hasPrefix(" ") { return "a space at the beginning is easily lost" }
    return devices.contains(stem.lowercased()) ? "Windows reserves “\(stem)” for a device" : nil
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap {
        ["com\($0)", "lpt\($0)"]
      })
}
