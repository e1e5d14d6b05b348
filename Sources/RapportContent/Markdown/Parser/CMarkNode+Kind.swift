import CCMark

extension CMarkNode {
  /// The type of a node. libcmark's own constants aren't Swift cases, so a switch
  /// over them is never exhaustive.
  enum Kind {
    case document, quote, list, item, paragraph, heading, codeBlock, htmlBlock, rule
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other

    init(_ type: cmark_node_type) {
      self =
        switch type {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_DOCUMENT: .document
        default: .other
        }
    }
  }
}
