import RapportBase
import RapportHub

/// The pictures of a preview, as `data:` addresses, within bounds.
struct PreviewPictures {
  /// The most bytes of one picture: about what a large photograph for a screen has.
  static let mostBytesEach = 2 << 20
  /// The most bytes of all pictures, so that the file can still be mailed.
  static let mostBytes = 8 << 20

  /// Pictures that were left out, each once.
  private(set) var leftOut: [String] = []
  private let attachments: [String: Int]
  private let read: (String) -> [UInt8]?
  private var bytesLeft = mostBytes

  /// - Parameter read: the bytes of a file, by its path in the site; `nil` where it can't be read.
  init(_ hub: Hub, read: @escaping (String) -> [UInt8]?) {
    attachments = Dictionary(
      hub.attachments.map { ("files/" + $0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
    self.read = read
  }

  /// The picture's address, or `nil` where it is none of the hub's, too large, or of a type that browsers don't show.
  mutating func address(of path: String) -> [UInt8]? {
    guard let type = PreviewPictures.type(of: path), let size = attachments[path],
      size <= min(PreviewPictures.mostBytesEach, bytesLeft), let bytes = read(path),
      // What was listed may have grown since.
      bytes.count <= min(PreviewPictures.mostBytesEach, bytesLeft)
    else {
      if !leftOut.contains(path) { leftOut.append(path) }
      return nil
    }
    bytesLeft -= bytes.count
    var out = Array("data:\(type);base64,".utf8)
    out.append(base64: bytes)
    return out
  }

  /// Image types of the web (the HTML standard's own list is open; these are what all browsers show).
  private static func type(of path: String) -> String? {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.startIndex
    switch path[dot...].dropFirst().lowercased() {
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "avif": return "image/avif"
    case "svg": return "image/svg+xml"
    default: return nil
    }
  }
}
