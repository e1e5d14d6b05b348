import NIOCore
import RapportBase

/// What `serve` adds to pages so that they reload, and the files that this requires.
///
/// The pages' own Content-Security-Policy stays as it is: it allows scripts from the hub's origin, and a
/// shared worker is one. The worker, which isn't subject to a page's policy, listens for news.
enum LiveScript {
  private static let folder = "_rapport/"
  static let streamPath = folder + "news"

  /// The page with the script added, which gets the page's tag.
  ///
  /// A page that redirects at once is left as it is: its policy allows no scripts.
  static func added(to page: [UInt8], tag: String) -> [UInt8] {
    let head = Array("</head>".utf8)
    guard let end = page.indices.first(where: { page[$0] == head[0] && page[$0...].starts(with: head) }),
      !page[..<end].contains(sequence: Array("http-equiv=\"refresh\"".utf8))
    else { return page }
    let script = "<script src=\"/\(folder)live.js\" data-tag=\"\(tag)\" defer></script>"
    return page[..<end] + Array(script.utf8) + page[end...]
  }

  static func file(at path: String) -> Resource? {
    switch path {
    case folder + "live.js": live
    case folder + "worker.js": worker
    case folder + "live.css": style
    default: nil
    }
  }

  private static let live = Resource(OutputFile(path: "live.js", bytes: PackageResources.live_js))
  private static let worker = Resource(OutputFile(path: "worker.js", bytes: PackageResources.worker_js))
  private static let style = Resource(OutputFile(path: "live.css", bytes: PackageResources.live_css))

  /// The page that is shown until the hub has been read without errors for the first time.
  static let unreadyPage = Resource(
    OutputFile(path: "unready.html", bytes: PackageResources.unready_html), isPage: true)
}

extension ArraySlice<UInt8> {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0] == sequence[0] && self[$0...].starts(with: sequence) }
  }
}
