import RapportBase
import RapportContent
import RapportDiagnostics

/// Turns a parsed file into an entry of its kind.
struct EntryDecoder {
  let settings: HubSettings
  let kinds: [Kind]
  /// Faulty declarations, which are reported in `hub.yml`.
  var unread = UnreadDeclarations()

  /// The entry, and everything wrong with its file.
  func decode(_ document: Document, kind: Kind, slug: String) -> (entry: Entry, diagnostics: [Diagnostic]) {
    var decoder = FieldDecoder(
      file: document.path, settings: settings, kinds: kinds, remarks: document.remarks)
    var members: [FieldValue.Member] = []
    if !document.isBroken {
      let isUnread = unread.kinds.contains(kind.name)
      let fields = isUnread ? document.fields.filter { kind.field($0.key) != nil } : document.fields
      members = decoder.members(
        fields, kind.fields, of: kind.name.withArticle, at: .start, isTop: true)
      for rule in kind.rules { decoder.check(rule, in: members) }
    }
    let diagnostics = document.diagnostics + decoder.diagnostics
    let entry = Entry(
      kind: kind, key: EntryKey(kind.name, slug), path: document.path, members: members,
      references: decoder.references, body: document.body, source: document.source,
      bodyOffset: document.bodyOffset,
      isBroken: diagnostics.contains { $0.severity == .error },
      title: title(members, kind, slug), status: status(members), audience: audience(members, kind))
    return (entry, diagnostics)
  }

  private func text(_ key: String, _ members: [FieldValue.Member]) -> String? {
    members.first { $0.key == key }?.value.text
  }

  private func title(_ members: [FieldValue.Member], _ kind: Kind, _ slug: String) -> String {
    if let title = text("title", members) { return title }
    if let text = kind.titleFields.lazy.compactMap({ self.text($0, members) }).first {
      return text.titleExcerpt
    }
    return Vocabulary.displayText(slug)
  }

  private func status(_ members: [FieldValue.Member]) -> Entry.Status {
    text("status", members).flatMap(Entry.Status.init) ?? .approved
  }

  private func audience(_ members: [FieldValue.Member], _ kind: Kind) -> Entry.Audience {
    let byType = text("type", members).flatMap { settings.vocabulary("type")[$0]?.audience }
    return (text("audience", members) ?? byType).flatMap(Entry.Audience.init) ?? kind.audience
  }
}
