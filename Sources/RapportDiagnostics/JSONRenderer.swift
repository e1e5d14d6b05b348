import RapportBase

/// Writes diagnostics for programs: `{"diagnostics": […], "summary": {"errors": n, "warnings": n, …}}`.
public struct JSONRenderer {
  public init() {}

  /// All diagnostics as one JSON object with a final newline.
  ///
  /// - Parameter counts: further numbers for `summary`, in the order given.
  public func render(_ diagnostics: [Diagnostic], counts: KeyValuePairs<String, Int> = [:]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("diagnostics")
      json.array { json in
        for diagnostic in diagnostics { write(diagnostic, to: &json) }
      }
      json.key("summary")
      json.object { json in
        json.member("errors", diagnostics.count { $0.severity == .error })
        json.member("warnings", diagnostics.count { $0.severity == .warning })
        for (name, count) in counts { json.member(name, count) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("severity", diagnostic.severity.rawValue)
      json.member("code", diagnostic.code.rawValue)
      json.member("file", diagnostic.file)
      json.member("line", diagnostic.position.line)
      json.member("column", diagnostic.position.column)
      json.member("message", diagnostic.message)
      json.member("help", diagnostic.help)
    }
  }
}
