/// File names as other computers see them: a hub is cloned on Windows and macOS, and unpacked from ZIP files.
enum FileNames {
  /// Whether a file was left behind by Windows, macOS or Office and is never content. A folder with such a
  /// name counts as a whole.
  ///
  /// Explorer: Thumbs.db, ehthumbs.db, desktop.ini, the recycle bin. macOS: __MACOSX in ZIP files,
  /// Icon followed by a carriage return. Office: an owner file `~$name` next to each open
  /// document, and temporary files.
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

  /// Why Windows can't check out a file of this name, or why a program may lose part of
  /// the name; `nil` if it is fine.
  ///
  /// Source: "Naming Files, Paths, and Namespaces", Win32 documentation.
  ///
  /// - Parameter name: the name of a file or a folder, without its path.
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
