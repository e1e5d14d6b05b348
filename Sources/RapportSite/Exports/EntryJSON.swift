import RapportBase
import RapportDiagnostics
import RapportHub

/// An entry as data: its kind and state, its page, its typed fields, and the entries that refer to it.
struct EntryJSON: Sendable {
  let site: SiteHub

  /// One JSON object.
  func bytes(_ index: EntryIndex) -> [UInt8] {
    let entry = site.hub.entries[index]
    var json = JSONWriter(capacity: 1000)
    json.object { json in
      json.member("kind", entry.kind.name)
      json.member("slug", entry.slug)
      json.member("title", entry.title)
      if site.hasPage(entry) { json.member("url", site.path(of: entry)) }
      json.member("file", entry.path)
      json.member("status", site.hub.isRetired(entry) ? "retired" : entry.status.rawValue)
      json.member("audience", entry.audience.rawValue)
      if entry.kind.hasClearance {
        json.key("may_be_sent")
        json.bool(site.hub.clearance(of: entry) == .sendable)
      }
      json.member("freshness", site.hub.freshness(of: entry).identifier)
      if let day = site.hub.lastChecked(entry) { json.member("checked", day.description) }
      json.key("fields")
      json.object { json in
        for member in entry.members {
          json.key(member.key)
          write(member.value, entry.kind.field(member.key)?.type, to: &json)
        }
      }
      json.key("referred_to_by")
      json.array { json in
        for link in site.hub.incoming(to: index) {
          let source = site.hub.entries[link.source]
          guard site.isListed(source) || !source.kind.hasPages else { continue }
          json.object { json in
            json.member("entry", source.key.description)
            json.member("field", link.field)
          }
        }
      }
    }
    return json.bytes
  }

  /// A list is a list even with one item, so that readers need only one case.
  private func write(_ value: FieldValue, _ type: FieldType?, to json: inout JSONWriter) {
    switch value.content {
    case .text(let text): json.string(type == .file ? site.hub.attachment(text)?.path ?? text : text)
    case .date(let day): json.string(day.description)
    case .period(let period): json.string(period.description)
    case .number(let number): json.number(number)
    case .reference(let key): json.string(type?.written(key) ?? key.slug)
    case .all: json.string("all")
    case .list(let items):
      let inner: FieldType? = if case .list(let item)? = type { item } else { nil }
      json.array { json in
        for item in items { write(item, inner, to: &json) }
      }
    case .record(let members):
      json.object { json in
        for member in members {
          json.key(member.key)
          write(member.value, memberType(member.key, of: type), to: &json)
        }
      }
    }
  }

  private func memberType(_ key: String, of type: FieldType?) -> FieldType? {
    switch type {
    case .record(let fields): fields.first { $0.key == key }?.type
    case .perTeam(let inner), .map(let inner): inner
    default: nil
    }
  }
}
