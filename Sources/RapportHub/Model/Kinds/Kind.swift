/// A kind of entry, declared once. Everything that differs between kinds is here or in the kind's template.
///
/// Immutable. It is a class only so that thousands of entries share it instead of copying it.
public final class Kind: Sendable {
  /// The singular, as references write it: `objection`.
  public let name: String
  /// The folder in `content/` and in the site: `objections`.
  public let folder: String
  /// The name of one entry on pages, as in *Objection*.
  public let label: String
  /// The name of several, as in *Objections*.
  public let pluralLabel: String
  /// One line that says what belongs here.
  public let help: String
  /// The fields that every kind has, then its own.
  public let fields: [Field]
  /// Its own fields, in the order of declaration.
  public let ownFields: [Field]
  /// Whether `hub.yml` declares it or adds fields to it.
  public let hasHubsOwnFields: Bool
  /// Conditions that involve several fields of an entry.
  public let rules: [Rule]
  /// Whether each entry has its own page. Notes don't: they are shown on the pages they belong to.
  public let hasPages: Bool
  /// Whether entries record events: written once, never changed, never reviewed, and named after their day.
  public let isAppendOnly: Bool
  /// The field that serves as the summary if an entry has none.
  public let summaryField: String?
  /// The fields that can serve as the title; the first one filled in is used. If there
  /// are any, no title is required.
  public let titleFields: [String]
  /// The number or date field that lists are sorted by; `nil` to sort by slug.
  public let orderField: String?
  /// Whether lists start with the highest value of `orderField`.
  public let isNewestFirst: Bool
  /// The field with the last day on which an entry is valid. Lists show entries past that day last.
  public let endField: String?
  /// When its entries have to be reviewed.
  public let review: ReviewRule
  /// Who its entries are made for if they don't say. An asset's type can override it.
  public let audience: Entry.Audience
  /// The field with the last day on which an entry may be used.
  let lastDayField: String?
  /// The fields that name files.
  let fileFields: [String]
  /// The search filter made of its entries, if any.
  public let facet: Facet?
  /// Whether content is organised by it: it has few entries, and many others refer to them.
  public let isDimension: Bool
  /// Whether an entry that names no persona or stage counts for all of them, as a battle card does.
  public let isForAnyone: Bool
  /// Whether its entries are things buyers say, with answers, in the fields `says`,
  /// `answer`, `ask` and `answers`.
  public let holdsAnswers: Bool
  /// The ways into the form that create its entries.
  public let entryPoints: [EntryPoint]

  /// A kind with its own fields; the fields that every kind has are added.
  public init(
    _ name: String, folder: String, label: String, plural: String, help: String, fields: [Field],
    rules: [Rule] = [], hasPages: Bool = true, isAppendOnly: Bool = false, summaryField: String? = nil,
    titleFields: [String] = [], orderField: String? = nil, isNewestFirst: Bool = false,
    endField: String? = nil, review: ReviewRule = .optional, audience: Entry.Audience = .internal,
    facet: Facet? = nil, isDimension: Bool = false, isForAnyone: Bool = false, holdsAnswers: Bool = false,
    entryPoints: [EntryPoint] = []
  ) {
    self.name = name
    self.folder = folder
    self.label = label
    pluralLabel = plural
    self.help = help
    self.rules = rules
    self.hasPages = hasPages
    self.isAppendOnly = isAppendOnly
    self.summaryField = summaryField
    self.titleFields = titleFields
    self.orderField = orderField
    self.isNewestFirst = isNewestFirst
    self.endField = endField
    self.review = review
    self.audience = audience
    self.facet = facet
    self.isDimension = isDimension
    self.isForAnyone = isForAnyone
    self.holdsAnswers = holdsAnswers
    self.entryPoints = entryPoints
    ownFields = fields
    lastDayField = fields.first(where: \.isLastDay)?.key
    hasHubsOwnFields = fields.contains(where: \.isHubsOwn)
    let own = Set(fields.map(\.key))
    let common = Kind.common(of: name, titleIsRequired: titleFields.isEmpty)
    self.fields = common.filter { !own.contains($0.key) } + fields
    // Stored because it is needed for every entry, and comparing field types is slow.
    fileFields = self.fields.filter { $0.type == .file || $0.type == .list(.file) }.map(\.key)
  }

  /// A copy with more fields, and with the given facet if it has none.
  func adding(_ more: [Field] = [], facet: Facet? = nil) -> Kind {
    Kind(
      name, folder: folder, label: label, plural: pluralLabel, help: help, fields: ownFields + more,
      rules: rules, hasPages: hasPages, isAppendOnly: isAppendOnly, summaryField: summaryField,
      titleFields: titleFields, orderField: orderField, isNewestFirst: isNewestFirst, endField: endField,
      review: review, audience: audience, facet: self.facet ?? facet, isDimension: isDimension,
      isForAnyone: isForAnyone, holdsAnswers: holdsAnswers,
      entryPoints: entryPoints)
  }

  /// Whether its entries may be sent to buyers, so that `Clearance` applies to them.
  public var hasClearance: Bool { field("cleared") != nil || field("buyer_url") != nil }

  /// A field by its name.
  public func field(_ key: String) -> Field? {
    for index in fields.indices where fields[index].key == key { return fields[index] }
    return nil
  }

  /// The keys of the fields that hold other names of an entry, its own fields first.
  public var names: [String] {
    let own = ownFields.filter(\.isName)
    return (own + fields.filter { $0.isName && !own.contains($0) }).map(\.key)
  }

  /// How search reads one of its fields: as declared, or else according to the field's purpose.
  public func searchRole(of field: Field) -> SearchRole {
    field.search ?? (field.key == summaryField ? .summary : field.facet != nil ? .label : .text)
  }
}
