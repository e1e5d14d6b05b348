public import RapportAttachments
public import RapportContent
public import RapportHub
public import RapportBase

/// What a hub is made from, and how.
public struct HubSource: Sendable {
  /// The content folder, as given.
  public var content: String
  /// A folder of templates that replace the built-in ones, as given. It may be missing.
  public var templates: String
  /// Whether a missing folder of templates is an error.
  public var needsTemplates: Bool
  public var showsDrafts: Bool
  /// How many things are done at the same time.
  public var jobs: Int
  /// The day on which freshness is judged.
  public var day: @Sendable () -> Day
  /// A reader of attached files for one reading.
  public var attachments: @Sendable () -> AttachmentReader?
  /// What Git knows of the content.
  public var history: @Sendable () async -> ContentHistory?
  /// Another value once commits came or went.
  public var historyVersion: @Sendable () -> [String]
  /// What Git knows of earlier days; `nil` if nobody asks it.
  public var past: PastSource?
  /// The CODEOWNERS file to check.
  public var codeOwners: @Sendable () -> CodeOwnersFile?

  public init(
    content: String, templates: String, needsTemplates: Bool, showsDrafts: Bool, jobs: Int,
    day: @escaping @Sendable () -> Day, attachments: @escaping @Sendable () -> AttachmentReader?,
    history: @escaping @Sendable () async -> ContentHistory?,
    historyVersion: @escaping @Sendable () -> [String],
    past: PastSource?,
    codeOwners: @escaping @Sendable () -> CodeOwnersFile?
  ) {
    self.content = content
    self.templates = templates
    self.needsTemplates = needsTemplates
    self.showsDrafts = showsDrafts
    self.jobs = jobs
    self.day = day
    self.attachments = attachments
    self.history = history
    self.historyVersion = historyVersion
    self.past = past
    self.codeOwners = codeOwners
  }
}
