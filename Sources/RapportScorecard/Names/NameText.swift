/// Normalises names so that they can be compared.
public enum NameText {
  /// In lower case, with single spaces.
  static func folded(_ name: some StringProtocol) -> String {
    // A fast path for ASCII, which most names are: this runs for every row.
    guard name.utf8.contains(where: { $0 > 127 }) else {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(name.utf8.count)
      for byte in name.utf8 {
        switch byte {
        case 65...90: bytes.append(byte + 32)
        case 9...13, 32: if !bytes.isEmpty, bytes.last != 32 { bytes.append(32) }
        default: bytes.append(byte)
        }
      }
      if bytes.last == 32 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    return name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The path of a page without host, query and final slash.
  public static func path(ofAddress text: String) -> String {
    var path = text[...]
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    // `https:`, an empty part, the host, and the rest.
    if parts.count > 2, parts[0].last == ":", parts[1].isEmpty {
      path = parts.count > 3 ? "/" + parts[3] : "/"
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(path)
  }
}
