import RapportBase
import CCMark

/// A node in libcmark's tree, valid as long as the tree is.
struct CMarkNode: Equatable {
  let raw: OpaquePointer

  init(_ raw: OpaquePointer) { self.raw = raw }

  private init?(_ raw: OpaquePointer?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  var type: Kind { Kind(cmark_node_get_type(raw)) }
  var parent: CMarkNode? { CMarkNode(cmark_node_parent(raw)) }
  var firstChild: CMarkNode? { CMarkNode(cmark_node_first_child(raw)) }
  var next: CMarkNode? { CMarkNode(cmark_node_next(raw)) }
  var previous: CMarkNode? { CMarkNode(cmark_node_previous(raw)) }

  var startLine: Int { Int(cmark_node_get_start_line(raw)) }
  var startColumn: Int { Int(cmark_node_get_start_column(raw)) }
  var endLine: Int { Int(cmark_node_get_end_line(raw)) }

  var literal: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_literal(raw)) }
  var url: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_url(raw)) }
  var title: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_title(raw)) }
  var info: UnsafeRawBufferPointer { Self.bytes(cmark_node_get_fence_info(raw)) }

  /// Whether it is a paragraph in a tight list, which gets no tags.
  var isTightParagraph: Bool {
    guard let list = parent?.parent, list.type == .list else { return false }
    return cmark_node_get_list_tight(list.raw) != 0
  }

  /// The first leaf below a node, however deep: the first thing a reader sees of a link.
  var firstLeaf: CMarkNode? {
    var leaf = firstChild
    while let child = leaf?.firstChild { leaf = child }
    return leaf
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
    guard let text else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text))
  }

  /// Parses `text`, passes the document to `body`, and frees it afterwards.
  static func withDocument<R>(_ text: [UInt8], _ body: (CMarkNode) -> R?) -> R? {
    let document = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    return body(CMarkNode(document))
  }
}
