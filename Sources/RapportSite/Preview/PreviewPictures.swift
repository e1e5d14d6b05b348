import RapportBase
import RapportHub

/// The pictures of a preview as `data:` URLs, up to a limit.
struct PreviewPictures {
  /// The maximum size of one picture in bytes: about that of a large photograph for a screen.
  static let mostBytesEach = 2 << 20
  /// The maximum size of all pictures in bytes, so that the file can still be sent by mail.
  static let mostBytes = 8 << 20

  /// Pictures that were left out, each once.
  private(set) var leftOut: [String] = []
  private let attachments: [String: Int]
  private let read: (String) -> [UInt8]?
  private var bytesLeft = mostBytes

  /// - Parameter read: returns the bytes of a file, by its path in the site; `nil` if it can't be read.
  init(_ hub: Hub, read: @escaping (String) -> [UInt8]?) {
    attachments = Dictionary(
      hub.attachments.map { ("files/" + $0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
    self.read = read
  }

  /// The picture's `data:` URL; `nil` if it isn't one of the hub's, is too large, or is of a type that
  /// browsers don't show.
  mutating func address(of path: String) -> [UInt8]? {
    guard let type = PreviewPictures.type(of: path), let size = attachments[path],
      size <= min(PreviewPictures.mostBytesEach, bytesLeft), let bytes = read(path),
      // The file may have grown since it was listed.
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

  /// The media type of an image, by its extension. The HTML standard leaves the list open; these are the
  /// types that all browsers show.
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
