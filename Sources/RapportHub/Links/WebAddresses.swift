import RapportBase
import RapportContent

extension Entry {
  /// The addresses on the web that its page leads to: those of its fields in their order, then those of its body. An
  /// address may be there twice.
  public var webAddresses: [String] {
    let fields = members.flatMap { member in
      kind.field(member.key).map { addresses(member.value, $0.type) } ?? []
    }
    let links = body.references.filter { $0.form == .path && $0.kind == .link }.map(\.destination)
    return (fields + links).filter(Entry.isOnTheWeb)
  }

  /// The texts of a value that are addresses by their declaration, which alone says how deep it goes.
  private func addresses(_ value: FieldValue, _ type: FieldType) -> [String] {
    switch type {
    case .url: value.text.map { [$0] } ?? []
    case .list(let inner): value.items.flatMap { addresses($0, inner) }
    case .perTeam(let inner), .map(let inner): value.members.flatMap { addresses($0.value, inner) }
    case .record(let fields):
      value.members.flatMap { member in
        fields.first { $0.key == member.key }.map { addresses(member.value, $0.type) } ?? []
      }
    default: []
    }
  }

  private static func isOnTheWeb(_ address: String) -> Bool {
    address.utf8.count <= Hub.maxAddressLength && address.prefix(4).lowercased() == "http"
      && WebAddress(address) == .safe
  }
}

extension Hub {
  /// Longer ones are data that somebody put into an address; no check of links asks for them.
  static let maxAddressLength = 2000

  /// The addresses on the web that entries in use lead to, once each, in the order of entries, with the first entry that
  /// has it.
  public var webAddresses: [(address: String, entry: Entry)] {
    var known: Set<ByteText> = []
    var found: [(String, Entry)] = []
    for entry in entries where entry.kind.hasPages && isLive(entry) {
      for address in entry.webAddresses where known.insert(ByteText(address)).inserted {
        found.append((address, entry))
      }
    }
    return found
  }
}
