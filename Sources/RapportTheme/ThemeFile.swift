import CRapport

/// A file of a theme: a template, or an asset under `assets/`.
public struct ThemeFile: Sendable, Hashable {
  /// Path relative to the theme's folder, separated by `/`.
  public var name: String
  /// The content as stored, neither parsed nor minified.
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The theme in the binary, in byte order of the names.
  public static var builtIn: [ThemeFile] {
    (0..<rapport_theme_count()).map { index in
      let file = rapport_theme_file(index)
      return ThemeFile(
        name: String(cString: file.name),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }
}
