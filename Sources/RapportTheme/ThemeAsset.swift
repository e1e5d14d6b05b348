import RapportBase

/// A file of the theme that pages refer to: a style sheet, a script, an icon.
public struct ThemeAsset: Sendable, Hashable {
  /// Path below `assets/`, such as `style.css`.
  public var name: String
  /// Path in the site, which contains a hash of the content, such as `theme/style.4f2a91c0.css`: browsers may
  /// cache the file forever and still see each change.
  public var path: String
  /// The content, minified and with words filled in.
  public var bytes: [UInt8]

  /// - Parameter bytes: as `minified` returns them.
  init(name: String, minified bytes: [UInt8]) {
    let folderEnd = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    let dot = name[folderEnd...].lastIndex(of: ".") ?? name.endIndex
    self.name = name
    self.path = "theme/\(name[..<dot]).\(Checksum.hex64(bytes).prefix(8))\(name[dot...])"
    self.bytes = bytes
  }

  /// The minified bytes that browsers load.
  static func minified(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    if name.ends(with: ".js") { return JavaScriptMinifier.minified(bytes) }
    return name.ends(with: ".css") ? StylesheetMinifier.minified(bytes) : bytes
  }
}
