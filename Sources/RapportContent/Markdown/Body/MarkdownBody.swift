public import RapportDiagnostics

/// The body of a Markdown file: HTML that is whole but for its links, and what was seen while it was parsed.
///
/// Where a link leads is known only when all entries are read, so a link and an image stand in `html` as holes:
/// `slots` says where, and `rendered(resolving:)` fills them. All else in `html` is escaped and final.
public struct MarkdownBody: Sendable {
  /// HTML without the tags of links and images.
  public var html: [UInt8] = []
  /// Where tags belong in `html`, by rising offset.
  public var slots: [Slot] = []
  /// Links and images in reading order; `Slot.reference` indexes them.
  public var references: [BodyReference] = []
  /// Headings in reading order.
  public var headings: [Heading] = []
  /// Where a fragment leads, by what a link may call it: to the id of a heading, or to the page's top if empty.
  public var anchors: [String: String] = [:]
  /// Faults seen in the body, with positions in the whole file.
  public var diagnostics: [Diagnostic] = []
  /// The first line with text, in the whole file.
  public var start = SourcePosition.start

  /// The id that a link by a heading's id or words leads to; `nil` if there is none.
  public func anchor(named name: String) -> String? { anchors[name] ?? anchors[HeadingIDs.slug(name)] }

  /// A body without content.
  public var isEmpty: Bool { html.isEmpty }

  public init() {}

  /// Whether a reader sees the same in both, wherever they stand in their files.
  public func readsLike(_ other: MarkdownBody) -> Bool {
    html == other.html && references.count == other.references.count
      && zip(references, other.references).allSatisfy { one, two in
        (one.kind, one.destination, one.title, one.alt) == (two.kind, two.destination, two.title, two.alt)
          && one.form == two.form
      }
  }

  /// A hole in `html`.
  public struct Slot: Sendable, Hashable {
    /// What is written into a slot once its link is resolved.
    public enum Tag: Sendable, Hashable { case linkStart, linkEnd, image }
    /// Byte offset in `html` before which the tag stands.
    public var offset: Int
    public var tag: Tag
    /// Index in `references`.
    public var reference: Int

    public init(offset: Int, tag: Tag, reference: Int) {
      self.offset = offset
      self.tag = tag
      self.reference = reference
    }
  }

  /// A heading of the body.
  public struct Heading: Sendable, Hashable {
    /// 2 to 6, without gaps: the body's highest is the page's second.
    public var level: Int
    /// Unique in the body and stable while the heading's words stay.
    public var id: String
    /// The words, without markup.
    public var text: String
    public var position: SourcePosition

    public init(level: Int, id: String, text: String, position: SourcePosition) {
      self.level = level
      self.id = id
      self.text = text
      self.position = position
    }
  }
}
