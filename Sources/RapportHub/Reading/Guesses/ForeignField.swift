/// The meaning of a field that other tools use, and that hubs call something else or don't have.
enum ForeignField {
  /// The same as a field that every kind has.
  case same(as: String)
  /// Whether the entry is a draft, which it is either when the value is true or when it is false.
  case draft(when: Bool)
  /// Similar to one of these fields; only its author knows to which.
  case like([String])
  /// About page layout or sorting in other tools, which has no counterpart in a hub.
  case ignored

  /// - Parameter name: in any spelling: `last_updated`, `lastUpdated`, `Last updated`.
  init?(_ name: String) {
    let squeezed = WrittenName.squeezed(name)
    if let own = ForeignField.same[squeezed] {
      self = .same(as: own)
    } else if let isDraft = ForeignField.drafts[squeezed] {
      self = .draft(when: isDraft)
    } else if let near = ForeignField.near[squeezed] {
      self = .like(near)
    } else if ForeignField.others.contains(squeezed) {
      self = .ignored
    } else {
      return nil
    }
  }

  private static let same: [String: String] = [
    "description": "summary", "keywords": "tags", "author": "owner",
    "lastmod": "reviewed", "lastupdated": "reviewed", "lastverified": "reviewed", "datemodified": "reviewed",
    "lastreviewed": "reviewed", "lastchecked": "reviewed", "datereviewed": "reviewed",
    "reviewedon": "reviewed",
    "reviewedat": "reviewed",
  ]

  private static let drafts: [String: Bool] = [
    "draft": true, "isdraft": true, "unpublished": true, "published": false, "publish": false,
    "ispublished": false,
  ]

  private static let near: [String: [String]] = [
    "name": ["title"], "heading": ["title"], "headline": ["title"], "subtitle": ["summary"],
    "excerpt": ["summary"],
    "abstract": ["summary"], "tldr": ["summary"], "intro": ["summary"], "authors": ["owner"],
    "maintainer": ["owner"], "responsible": ["owner"], "contact": ["owner"], "updated": ["reviewed"],
    "updatedat": ["reviewed"], "modified": ["reviewed"], "lastmodified": ["reviewed"],
    "lastedited": ["reviewed"],
    "verified": ["reviewed"], "expirydate": ["expires", "valid_until"], "expiry": ["expires", "valid_until"],
    "expirationdate": ["expires", "valid_until"], "validto": ["expires", "valid_until"],
    "enddate": ["expires", "valid_until", "ends"], "startdate": ["starts"], "tagline": ["one_liner"],
    "unpublishdate": ["expires"], "state": ["status"], "hidden": ["status"], "private": ["status"],
    "unlisted": ["status"], "stage": ["stages"], "persona": ["personas"],
    "label": ["tags"],
    "labels": ["tags"], "topics": ["tags"], "category": ["tags"], "categories": ["category", "tags"],
    "synonyms": ["aliases"],
    "redirectfrom": ["was"], "redirects": ["was"], "visibility": ["audience"], "link": ["buyer_url"],
    "href": ["buyer_url"], "attachment": ["file"], "download": ["file"], "pdf": ["file"],
    "quote": ["proof_line", "says"],
    "response": ["answer"], "reply": ["answer"], "rebuttal": ["answer"], "objection": ["says", "objections"],
    "competitor": ["competitors"], "product": ["products"], "industry": ["industries"], "region": ["regions"],
    "lang": ["language"], "locale": ["language"], "usewhen": ["use_when"], "jobtitles": ["titles"],
    "supersededby": ["replaced_by"],
  ]

  private static let others: Set<String> = [
    "id", "uid", "uuid", "layout", "template", "theme", "cover", "coverimage", "coveralt", "image", "images",
    "thumbnail",
    "banner", "hero", "featured", "featuredimage", "icon", "emoji", "logo", "weight", "permalink", "slug",
    "url", "path",
    "date", "created", "createdat", "createdby", "creationdate", "datecreated", "publishdate", "pubdate",
    "publicationdate", "datepublished", "publishedat", "series", "toc", "tableofcontents", "math", "mermaid",
    "comments", "sidebar",
    "sidebarposition", "sidebarlabel", "sidebartitle", "navorder", "navtitle", "navexclude", "parent",
    "grandparent",
    "haschildren", "order", "position", "menu", "menus", "cssclass", "cssclasses", "class", "classes",
    "hidetitle",
    "hidetableofcontents", "pagetitle", "metatitle", "metadescription", "canonical", "canonicalurl",
    "ogimage",
    "ogtitle", "ogdescription", "twitter", "robots", "noindex", "seo", "meta", "metadata", "head", "type",
    "kind",
    "version", "revision", "license", "copyright", "outputs", "markup", "cascade", "build", "params",
    "resources",
    "pin", "pinned", "sticky", "readingtime", "wordcount", "share", "search", "searchexclude", "pagination",
    "paginationnext", "paginationprev", "customediturl", "editurl", "eleventynavigation", "collection",
    "notionid",
    "createdtime", "lasteditedtime", "notetype", "up", "related", "banneralt", "obsidianuimode", "dgpublish",
    "language", "aliases",
  ]
}
