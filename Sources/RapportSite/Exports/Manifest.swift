import RapportHub
import RapportTheme

/// The web app manifest (W3C): the name and the icons for a phone's home screen.
enum Manifest {
  static let path = "manifest.webmanifest"

  static func bytes(_ settings: HubSettings, _ theme: Theme) -> [UInt8] {
    let icons = [180, 512].compactMap { size in
      theme.assetURL("icon-\(size).png").map { path in
        #"{"src": \#(quoted(path)), "sizes": "\#(size)x\#(size)", "type": "image/png"}"#
      }
    }
    let text = """
      {"name": \(quoted(settings.name)), "lang": \(quoted(settings.language)), "start_url": "index.html", \
      "scope": "./", "display": "minimal-ui", "background_color": "#FCFCFB", "theme_color": "#FCFCFB", \
      "icons": [\(icons.joined(separator: ", "))]}

      """
    return Array(text.utf8)
  }

  /// A JSON string (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 32: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
