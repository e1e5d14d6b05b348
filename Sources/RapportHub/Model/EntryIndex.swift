/// Where an entry is in a hub's `entries`.
///
/// It means nothing in another hub, nor after content is read again: what outlives a build uses `EntryKey`.
/// Inlinable, since lists of them are sorted and searched in other modules.
public struct EntryIndex: Hashable, Strideable, Sendable {
  @usableFromInline let position: Int

  @inlinable init(_ position: Int) { self.position = position }

  @inlinable public func distance(to other: EntryIndex) -> Int { other.position - position }

  @inlinable public func advanced(by count: Int) -> EntryIndex { EntryIndex(position + count) }

  @inlinable public static func < (a: EntryIndex, b: EntryIndex) -> Bool { a.position < b.position }

  @inlinable public static func == (a: EntryIndex, b: EntryIndex) -> Bool { a.position == b.position }
}

/// Arrays that hold one element for each entry, as `Hub.entries` does.
extension Array {
  @inlinable public subscript(index: EntryIndex) -> Element { self[index.position] }

  @inlinable public subscript(range: Range<EntryIndex>) -> ArraySlice<Element> {
    self[range.lowerBound.position..<range.upperBound.position]
  }
}
