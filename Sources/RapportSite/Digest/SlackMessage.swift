import RapportBase

/// A digest in the form that Slack's incoming webhooks accept (docs.slack.dev, *Sending messages using
/// incoming webhooks*, *Block Kit*).
///
/// Words of content are elements of `rich_text` blocks, in which nothing is markup: `*`, links and
/// `<!channel>` have no meaning there. `text` is what notifications show, and holds no content but the hub's
/// name.
struct SlackMessage {
  /// Slack refuses blocks of more than about 13,000 characters in total, with `msg_blocks_too_long`, and
  /// doesn't document what it counts. The maintainers of its SDK name 12,000 characters of text plus a margin
  /// for blocks (slackapi/bolt-js, issues 2509 and 2867). Here all of the JSON is counted, and the margin is
  /// left as well.
  private static let maxBytes = 11_000
  /// docs.slack.dev, *Header block*.
  private static let maxHeaderLength = 150

  private let digest: WeeklyDigest

  init(_ digest: WeeklyDigest) { self.digest = digest }

  var json: String { digest.fitted(maxBytes: Self.maxBytes, json) }

  private func json(_ sections: [AgendaSection]) -> String {
    let head = digest.head
    var json = JSONWriter()
    json.object { json in
      json.member("text", Self.escaped(head.title))
      json.key("blocks")
      json.array { json in
        json.object { json in
          json.member("type", "header")
          json.key("text")
          json.object { json in
            json.member("type", "plain_text")
            json.member("text", String(head.title.unicodeScalars.prefix(Self.maxHeaderLength)))
          }
        }
        Self.paragraph(&json) { json in
          Self.text(&json, head.lead + (digest.note.map { " \($0)" } ?? ""))
          if let page = head.page {
            Self.text(&json, " ")
            Self.link(&json, page.label, page.url)
          }
        }
        for section in sections { self.section(section, &json) }
      }
    }
    return String(decoding: json.finished(), as: UTF8.self)
  }

  private func section(_ section: AgendaSection, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", "rich_text")
      json.key("elements")
      json.array { json in
        Self.line(&json) { Self.text(&$0, section.heading, isBold: true) }
        json.object { json in
          json.member("type", "rich_text_list")
          json.member("style", "bullet")
          json.key("elements")
          json.array { json in
            for item in section.items { Self.line(&json) { self.item(item, &$0) } }
            if let rest = digest.rest(section) { Self.line(&json) { Self.text(&$0, rest) } }
          }
        }
      }
    }
  }

  private func item(_ item: AgendaItem, _ json: inout JSONWriter) {
    let spoken = digest.spoken(item)
    if let address = item.address { Self.link(&json, spoken, address) } else { Self.text(&json, spoken) }
    let facts = item.allFacts.joined(separator: " · ")
    if !facts.isEmpty { Self.text(&json, " (\(facts))") }
  }

  private static func paragraph(_ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void) {
    json.object { json in
      json.member("type", "rich_text")
      json.key("elements")
      json.array { line(&$0, body) }
    }
  }

  private static func line(_ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void) {
    json.object { json in
      json.member("type", "rich_text_section")
      json.key("elements")
      json.array(body)
    }
  }

  private static func text(_ json: inout JSONWriter, _ text: String, isBold: Bool = false) {
    json.object { json in
      json.member("type", "text")
      json.member("text", text)
      if isBold {
        json.key("style")
        json.object { json in
          json.key("bold")
          json.bool(true)
        }
      }
    }
  }

  private static func link(_ json: inout JSONWriter, _ text: String, _ address: String) {
    json.object { json in
      json.member("type", "link")
      json.member("url", address)
      json.member("text", text)
    }
  }

  /// The text of a notification, with `&`, `<` and `>` escaped: Slack reads these as markup there
  /// (docs.slack.dev, *Formatting message text*).
  private static func escaped(_ text: String) -> String {
    text.replacing(byte: "&", with: "&amp;").replacing(byte: "<", with: "&lt;").replacing(
      byte: ">", with: "&gt;")
  }
}
