import RapportBase
import RapportContent
import RapportDiagnostics

/// Reports files that entries name but that don't exist, and files that nothing names.
@Sendable func checkFiles(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  var used: Set<Int> = []
  var findings: [Diagnostic] = []
  for kind in hub.kinds {
    for field in kind.fields where field.type == .file {
      for entry in hub.entries(of: kind.name) {
        guard let path = entry.text(field.key) else { continue }
        if let index = hub.attachmentIndex(of: path) {
          used.insert(index)
          continue
        }
        let near = nearest(path, among: hub.attachments.map(\.path))
        findings.append(
          entry.finding(
            .missingFile, on: field.key, "there is no file “files/\(path.prefix(100))”",
            help: near.map { "Did you mean “\($0)”?" } ?? "Add the file under files/, or correct the path."))
      }
    }
  }
  for entry in hub.entries {
    for reference in entry.body.references {
      if case .attachment(let path) = hub.resolve(reference, from: entry),
        let index = hub.attachmentIndex(of: path)
      {
        used.insert(index)
      }
    }
  }
  for (index, attachment) in hub.attachments.enumerated() where !used.contains(index) {
    findings.append(
      Diagnostic(
        .orphanFile, in: "files/" + attachment.path, "nothing refers to this file",
        help: "Name it in an asset's “file”, link to it, or delete it."))
  }
  return findings
}
