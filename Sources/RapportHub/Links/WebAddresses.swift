import RapportBase
import RapportContent

extension Entry {
  /// The web addresses that its page links to: those in its fields, in order, then those in its body. The
  /// same one may occur twice.
  public var webAddresses: [String] {
    let fields = members.flatMap { member in
      kind.field(member.key).map { addresses(member.value, $0.type) } ?? []
    }
    let links = body.references.filter { $0.form == .path && $0.kind == .link }.map(\.destination)
    return (fields + links).filter(Entry.isOnTheWeb)
  }

  /// The texts in a value that are declared to be URLs. Only as deep as the declaration goes.
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
  /// Longer URLs, in bytes, contain data; the link checker doesn't request them.
  static let maxAddressLength = 2000

  /// The web addresses that live entries link to, once each, in the order of the entries, with the first
  /// entry that links to each.
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
