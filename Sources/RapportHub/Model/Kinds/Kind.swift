/// A kind of entry, declared once. Everything that differs between kinds is here or in its template.
///
/// Immutable, and a class only so that thousands of entries share it instead of copying it.
public final class Kind: Sendable {
  /// The singular that references use: `objection`.
  public let name: String
  /// Folder in `content/` and in the site: `objections`.
  public let folder: String
  /// As pages name one, and several: *Objection*, *Objections*.
  public let label: String
  public let pluralLabel: String
  /// One line that says what belongs here.
  public let help: String
  /// Its own fields, and before them those that every kind has.
  public let fields: [Field]
  /// Its own fields, in the order in which they are declared.
  public let ownFields: [Field]
  /// Whether `hub.yml` adds fields to it, or declares it.
  public let hasHubsOwnFields: Bool
  public let rules: [Rule]
  /// Whether each entry has a page. Notes are shown where they belong instead.
  public let hasPages: Bool
  /// Whether entries record what happened: written once, never changed, never reviewed, named after their day.
  public let isAppendOnly: Bool
  /// The field that serves as a summary where none is given.
  public let summaryField: String?
  /// The fields that serve as a title where none is given, the first that is filled in; with any, no title is required.
  public let titleFields: [String]
  /// The field, a number or a date, by which lists are ordered; by slug where it is left out.
  public let orderField: String?
  /// Whether lists begin with the highest number, or the latest day, of that field.
  public let isNewestFirst: Bool
  /// The field with the last day on which an entry holds. Lists show last what is over.
  public let endField: String?
  public let review: ReviewRule
  /// Who its entries are made for where they don't say; a type of content may say otherwise.
  public let audience: Entry.Audience
  /// The field with the last day on which an entry may be used.
  let lastDayField: String?
  /// The fields that name files.
  let fileFields: [String]
  /// How search results can be narrowed by its entries, if they can.
  public let facet: Facet?
  /// Whether content is organised by it: few entries, to which many others refer.
  public let isDimension: Bool
  /// Whether an entry that names no persona or stage is for all of them: a battle card helps with anyone.
  public let isForAnyone: Bool
  /// Whether its entries are what buyers say, with what to answer: `says`, `answer`, `ask` and `answers`.
  public let holdsAnswers: Bool
  /// The ways into the form that make entries of it.
  public let entryPoints: [EntryPoint]

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
    // Asked for each entry, while types of fields are costly to compare.
    fileFields = self.fields.filter { $0.type == .file || $0.type == .list(.file) }.map(\.key)
  }

  /// The same kind with more fields, or with a facet where it has none.
  func adding(_ more: [Field] = [], facet: Facet? = nil) -> Kind {
    Kind(
      name, folder: folder, label: label, plural: pluralLabel, help: help, fields: ownFields + more,
      rules: rules, hasPages: hasPages, isAppendOnly: isAppendOnly, summaryField: summaryField,
      titleFields: titleFields, orderField: orderField, isNewestFirst: isNewestFirst, endField: endField,
      review: review, audience: audience, facet: self.facet ?? facet, isDimension: isDimension,
      isForAnyone: isForAnyone, holdsAnswers: holdsAnswers,
      entryPoints: entryPoints)
  }

  /// Whether its entries may go to buyers, so that `Clearance` says something of them.
  public var hasClearance: Bool { field("cleared") != nil || field("buyer_url") != nil }

  /// A field by its name.
  public func field(_ key: String) -> Field? {
    for index in fields.indices where fields[index].key == key { return fields[index] }
    return nil
  }

  /// The fields with other names of an entry, its own first.
  public var names: [String] {
    let own = ownFields.filter(\.isName)
    return (own + fields.filter { $0.isName && !own.contains($0) }).map(\.key)
  }

  /// How search reads one of its fields: as declared, or by what the field is for.
  public func searchRole(of field: Field) -> SearchRole {
    field.search ?? (field.key == summaryField ? .summary : field.facet != nil ? .label : .text)
  }
}
