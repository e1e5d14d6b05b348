import RapportBase
import RapportHub

/// Matches entries of two hubs: by kind and slug, or by their old slugs (`was`).
struct Pairing {
  struct Pair {
    var before: Entry
    var after: Entry
  }

  let before: Hub
  let after: Hub
  private(set) var pairs: [Pair] = []
  private(set) var added: [Entry] = []
  private(set) var removed: [Entry] = []

  init(before: Hub, after: Hub) {
    self.before = before
    self.after = after
    var found: Set<EntryKey> = []
    for entry in Pairing.first(after) {
      let old = entry.texts("was").map { EntryKey(entry.kind.name, $0) }
      let known = ([entry.key] + old).compactMap { before.entry($0) }
      guard let match = known.first(where: { $0.key == entry.key || after.entry($0.key) == nil }),
        found.insert(match.key).inserted
      else {
        added.append(entry)
        continue
      }
      pairs.append(Pair(before: match, after: entry))
    }
    removed = Pairing.first(before).filter { !found.contains($0.key) }
  }

  /// Leaves out entries that share a slug with an earlier one; those are reported as faults.
  private static func first(_ hub: Hub) -> [Entry] {
    hub.indices.filter { hub.index(of: hub.entries[$0].key) == $0 }.map { hub.entries[$0] }
  }

  /// The current keys of renamed entries, by their keys in the older hub.
  var renamedKeys: [EntryKey: EntryKey] {
    let renamed = pairs.filter { $0.before.key != $0.after.key }.map { ($0.before.key, $0.after.key) }
    return Dictionary(renamed, uniquingKeysWith: { first, _ in first })
  }

  /// The current paths of moved files, by their paths in the older hub.
  var renamedPaths: [String: String] {
    let moved = movedPaths.map { ($0.value.text, $0.key.text) }
    return Dictionary(moved, uniquingKeysWith: { first, _ in first })
  }

  /// The previous paths of moved files, by their paths in the newer hub.
  var movedPaths: [ByteText: ByteText] {
    let moved = pairs.map { (ByteText($0.after.path), ByteText($0.before.path)) }.filter { $0 != $1 }
    return Dictionary(moved, uniquingKeysWith: { first, _ in first })
  }
}
