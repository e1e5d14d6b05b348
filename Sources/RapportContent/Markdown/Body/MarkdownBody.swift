public import RapportDiagnostics

/// The body of a Markdown file: HTML that is complete except for its links, and what was found while parsing.
///
/// The target of a link is known only once all entries have been read. So links and images are left as slots
/// in `html`, which `rendered(resolving:)` fills in. Everything else in `html` is escaped and final.
public struct MarkdownBody: Sendable {
  /// HTML without the tags of links and images.
  public var html: [UInt8] = []
  /// Where in `html` tags are to be inserted, in ascending order of offsets.
  public var slots: [Slot] = []
  /// Links and images in reading order; `Slot.reference` is an index into them.
  public var references: [BodyReference] = []
  /// Headings in reading order.
  public var headings: [Heading] = []
  /// Where each fragment leads, by the names that links may use: to the id of a heading, or, if empty, to the
  /// top of the page.
  public var anchors: [String: String] = [:]
  /// Problems in the body, with positions in the file.
  public var diagnostics: [Diagnostic] = []
  /// The position in the file of the first line with text.
  public var start = SourcePosition.start

  /// The id of the heading that a link means, by its id or its words; `nil` if there is none.
  public func anchor(named name: String) -> String? { anchors[name] ?? anchors[HeadingIDs.slug(name)] }

  /// Whether the body has no content.
  public var isEmpty: Bool { html.isEmpty }

  public init() {}

  /// Whether readers see the same in both, wherever they are in their files.
  public func readsLike(_ other: MarkdownBody) -> Bool {
    html == other.html && references.count == other.references.count
      && zip(references, other.references).allSatisfy { one, two in
        (one.kind, one.destination, one.title, one.alt) == (two.kind, two.destination, two.title, two.alt)
          && one.form == two.form
      }
  }

  /// A place in `html` where a tag is to be inserted.
  public struct Slot: Sendable, Hashable {
    /// What to insert once the link is resolved.
    public enum Tag: Sendable, Hashable { case linkStart, linkEnd, image }
    /// Offset in `html`, in bytes, before which the tag is inserted.
    public var offset: Int
    /// The tag to insert.
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
    /// 2 to 6, without gaps: the highest heading in the body becomes the second level of the page.
    public var level: Int
    /// Unique in the body. It stays the same as long as the heading's words do.
    public var id: String
    /// The heading's words without markup.
    public var text: String
    /// Where the heading begins in the file.
    public var position: SourcePosition

    public init(level: Int, id: String, text: String, position: SourcePosition) {
      self.level = level
      self.id = id
      self.text = text
      self.position = position
    }
  }
}
