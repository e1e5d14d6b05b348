import RapportBase

/// A digest in the form that the webhook of a Teams workflow accepts: a message with one Adaptive Card
/// (learn.microsoft.com, *Create and send messages*; adaptivecards.io, schema 1.4).
///
/// Words of content are runs of a `RichTextBlock`, which isn't read as Markdown, unlike a `TextBlock`.
struct TeamsMessage {
  /// Teams accepts a message of about 28 KB (learn.microsoft.com, *Microsoft Teams connector*, *Message size
  /// limit*), which is 21 KB of JSON if it is counted after encoding in Base64.
  private static let maxBytes = 20_000

  private let digest: WeeklyDigest

  init(_ digest: WeeklyDigest) { self.digest = digest }

  var json: String { digest.fitted(maxBytes: Self.maxBytes, json) }

  private func json(_ sections: [AgendaSection]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "message")
      json.key("attachments")
      json.array { json in
        json.object { json in
          json.member("contentType", "application/vnd.microsoft.card.adaptive")
          json.key("contentUrl")
          json.null()
          json.key("content")
          json.object { card(sections, &$0) }
        }
      }
    }
    return String(decoding: json.finished(), as: UTF8.self)
  }

  private func card(_ sections: [AgendaSection], _ json: inout JSONWriter) {
    let head = digest.head
    json.member("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
    json.member("type", "AdaptiveCard")
    json.member("version", "1.4")
    json.key("msteams")
    json.object { $0.member("width", "Full") }
    json.key("body")
    json.array { json in
      Self.block(&json) { Self.run(&$0, head.title, ("size", "Large"), ("weight", "Bolder")) }
      Self.block(&json) { Self.run(&$0, head.lead + (digest.note.map { " \($0)" } ?? "")) }
      for section in sections {
        Self.block(&json, isFirst: true) { Self.run(&$0, section.heading, ("weight", "Bolder")) }
        for item in section.items { Self.block(&json) { self.item(item, &$0) } }
        if let rest = digest.rest(section) { Self.block(&json) { Self.run(&$0, "• \(rest)") } }
      }
    }
    guard let page = head.page else { return }
    json.key("actions")
    json.array { json in
      json.object { json in
        json.member("type", "Action.OpenUrl")
        json.member("title", page.label)
        json.member("url", page.url)
      }
    }
  }

  private func item(_ item: AgendaItem, _ json: inout JSONWriter) {
    Self.run(&json, "• ")
    Self.run(&json, digest.spoken(item), address: item.address)
    let facts = item.allFacts.joined(separator: " · ")
    if !facts.isEmpty { Self.run(&json, " (\(facts))", ("isSubtle", "true")) }
  }

  /// - Parameter isFirst: whether the block begins a new part of the message.
  private static func block(
    _ json: inout JSONWriter, isFirst: Bool = false, _ runs: (inout JSONWriter) -> Void
  ) {
    json.object { json in
      json.member("type", "RichTextBlock")
      json.member("spacing", isFirst ? "Medium" : "None")
      json.key("inlines")
      json.array(runs)
    }
  }

  private static func run(
    _ json: inout JSONWriter, _ text: String, _ looks: (name: String, value: String)...,
    address: String? = nil
  ) {
    json.object { json in
      json.member("type", "TextRun")
      json.member("text", text)
      for look in looks {
        json.key(look.name)
        if look.value == "true" { json.bool(true) } else { json.string(look.value) }
      }
      guard let address else { return }
      json.key("selectAction")
      json.object { json in
        json.member("type", "Action.OpenUrl")
        json.member("url", address)
      }
    }
  }
}
