import RapportContent
import RapportDiagnostics

/// The fields of notes that are searched for personal data and prices.
public let privateDataFields = ["title", "summary", "said", "answered", "because"]

/// Reports notes that may contain an email address, a phone number or a price: everyone can read them, and
/// Git never forgets.
@Sendable func checkPrivateData(_ context: CheckContext) -> [Diagnostic] {
  let notes = context.hub.entries.filter(\.kind.isAppendOnly)
  return notes.flatMap { note in
    privateDataFields.compactMap { key -> Diagnostic? in
      guard let text = note.text(key), let found = privateData(in: text) else { return nil }
      return note.finding(
        .privateData, on: key, "this could be \(found)",
        help:
          "Remove it: everyone here can read this, and the history keeps it. Then ask for the commit to be removed."
      )
    } + bodyFinding(note)
  }
}

private func bodyFinding(_ note: Entry) -> [Diagnostic] {
  guard let found = privateData(in: String(decoding: note.body.html, as: UTF8.self)) else { return [] }
  return [
    note.finding(
      .privateData, at: note.body.start, "the text from here on may contain \(found)",
      help: "Remove it: everyone here can read this, and the history keeps it.")
  ]
}

/// Returns "an email address", "a phone number", "a price", or `nil`.
func privateData(in text: String) -> String? {
  let bytes = Array(text.utf8)
  for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
    let host = bytes[(at + 1)...].prefix { isWordByte($0) || $0 == 46 }
    let hasDot = host.dropFirst().dropLast().contains(46)
    if at > 0, isWordByte(bytes[at - 1]), hasDot { return "an email address" }
  }
  if hasPhoneNumber(bytes) { return "a phone number" }
  return Price.isIn(text) ? "a price" : nil
}

/// Whether there are nine or more digits (seven after a `+`) separated by single spaces, dots, hyphens,
/// slashes or brackets. Dates and amounts of money have fewer digits, or commas between them.
private func hasPhoneNumber(_ bytes: [UInt8]) -> Bool {
  var digits = 0
  var hasPlus = false
  var parting = 0
  var previous: UInt8 = 32
  for byte in bytes + [10] {
    switch byte {
    case 48...57:
      if digits == 0 { hasPlus = previous == UInt8(ascii: "+") }
      digits += 1
      parting = 0
    case 32, 45, 46, 47, 40, 41:
      parting += 1
      if parting > 2 { digits = 0 }
    default:
      if digits >= (hasPlus ? 7 : 9), digits <= 15 { return true }
      (digits, parting) = (0, 0)
    }
    previous = byte
    if digits >= 9 || (hasPlus && digits >= 7), parting > 0 { return true }
  }
  return false
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == 95 || byte == 45 || byte >= 0x80
}
