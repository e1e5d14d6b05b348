public import RapportAttachments
public import RapportContent
public import RapportHub
public import RapportBase

/// Where a hub is read from, and how.
public struct HubSource: Sendable {
  /// The content folder, as given.
  public var content: String
  /// A folder of templates that replace the built-in ones, as given. It may be missing.
  public var templates: String
  /// Whether a missing folder of templates is an error.
  public var needsTemplates: Bool
  /// Whether drafts and planned entries have pages.
  public var showsDrafts: Bool
  /// The number of parallel jobs.
  public var jobs: Int
  /// The day as of which freshness is judged.
  public var day: @Sendable () -> Day
  /// Makes a reader of attached files, for one reading of the content.
  public var attachments: @Sendable () -> AttachmentReader?
  /// What Git knows about the content.
  public var history: @Sendable () async -> ContentHistory?
  /// A value that changes whenever commits come or go.
  public var historyVersion: @Sendable () -> [String]
  /// What Git knows about earlier days; `nil` if it isn't to be asked.
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
