/// The index of an entry in a hub's `entries`.
///
/// It is meaningless in another hub, or once content has been read again: use `EntryKey` for anything that
/// outlives a build.
/// Inlinable, because other modules sort and search lists of indices.
public struct EntryIndex: Hashable, Strideable, Sendable {
  @usableFromInline let position: Int

  @inlinable init(_ position: Int) { self.position = position }

  @inlinable public func distance(to other: EntryIndex) -> Int { other.position - position }

  @inlinable public func advanced(by count: Int) -> EntryIndex { EntryIndex(position + count) }

  @inlinable public static func < (a: EntryIndex, b: EntryIndex) -> Bool { a.position < b.position }

  @inlinable public static func == (a: EntryIndex, b: EntryIndex) -> Bool { a.position == b.position }
}

/// Lets `EntryIndex` subscript arrays that have one element per entry, as `Hub.entries` does.
extension Array {
  /// The element for an entry.
  @inlinable public subscript(index: EntryIndex) -> Element { self[index.position] }

  /// The elements for a range of entries.
  @inlinable public subscript(range: Range<EntryIndex>) -> ArraySlice<Element> {
    self[range.lowerBound.position..<range.upperBound.position]
  }
}
