/// Every kind of problem that Rapport reports.
///
/// A code reads well after "allow" (*allow overdue*), never changes its meaning, and has a folder of its name
/// in `Tests/Fixtures/diagnostics`.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // Files
  case missingHubFile = "missing-hub-file"
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"
  case conflictMarkers = "conflict-markers"
  case fileTooLarge = "file-too-large"
  case symlink
  case unsafeFileType = "unsafe-file-type"
  case lfsPointer = "lfs-pointer"
  case emptyFile = "empty-file"
  case wrongFileType = "wrong-file-type"
  case badFileName = "bad-file-name"
  case embeddedRepository = "embedded-repository"
  case badSlug = "bad-slug"
  case duplicateSlug = "duplicate-slug"

  // Front matter and hub.yml
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case lineSeparator = "line-separator"
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case yamlTooComplex = "yaml-too-complex"
  case duplicateKey = "duplicate-key"
  case unknownSetting = "unknown-setting"
  case badDeclaration = "bad-declaration"
  case wrongPlaceholder = "wrong-placeholder"
  case badHandle = "bad-handle"
  case lowContrast = "low-contrast"

  // Fields
  case missingField = "missing-field"
  case leftoverHint = "leftover-hint"
  case wrongType = "wrong-type"
  case badDate = "bad-date"
  case dateAhead = "date-ahead"
  case badDuration = "bad-duration"
  case badNumber = "bad-number"
  case badURL = "bad-url"
  case unsafeURL = "unsafe-url"
  case unknownValue = "unknown-value"
  case unknownReference = "unknown-reference"
  case missingFile = "missing-file"
  case unsafePath = "unsafe-path"
  case tooManyOldSlugs = "too-many-old-slugs"
  case tooManyCells = "too-many-cells"

  // Tables of numbers
  case badTable = "bad-table"
  case badCell = "bad-cell"
  case duplicateRow = "duplicate-row"
  case partAboveWhole = "part-above-whole"
  case changedUnit = "changed-unit"
  case unknownTable = "unknown-table"
  case noNumbers = "no-numbers"
  case staleNumbers = "stale-numbers"
  case missingMonths = "missing-months"
  case rowLevelExport = "row-level-export"

  // Input from CI
  case badProposals = "bad-proposals"

  // Theme
  case templateSyntax = "template-syntax"
  case unknownPartial = "unknown-partial"
  case unknownTemplateName = "unknown-template-name"

  // Warnings: structure
  case misplacedFile = "misplaced-file"
  case unportableName = "unportable-name"
  case fileTwins = "file-twins"
  case unknownField = "unknown-field"
  case foreignField = "foreign-field"
  case cutByComment = "cut-by-comment"
  case joinedValues = "joined-values"
  case duplicateValue = "duplicate-value"
  case strayCharacter = "stray-character"
  case markdownInField = "markdown-in-field"
  case dateOrder = "date-order"
  case fieldNeeded = "field-needed"
  case oldSlugTaken = "old-slug-taken"
  case sameTitle = "same-title"
  case secondPlay = "second-play"
  case unclearDone = "unclear-done"
  case unusedSilence = "unused-silence"

  // Warnings: body
  case deadLink = "dead-link"
  case retiredLink = "retired-link"
  case rawHTML = "raw-html"
  case unlinkedAddress = "unlinked-address"
  case imageWithoutAlt = "image-without-alt"
  case foreignImage = "foreign-image"
  case nestedTooDeep = "nested-too-deep"
  case pastedMarkup = "pasted-markup"
  case foreignMarkup = "foreign-markup"
  case controlCharacter = "control-character"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"

  // Warnings: sales and marketing content
  case noAnswer = "no-answer"
  case longAnswer = "long-answer"
  case noProof = "no-proof"
  case lapsedProof = "lapsed-proof"
  case contradictedProof = "contradicted-proof"
  case shortPhrase = "short-phrase"
  case missingPhrasing = "missing-phrasing"
  case noEvidence = "no-evidence"
  case notAgreed = "not-agreed"
  case agreementLapsed = "agreement-lapsed"
  case agreedByOthers = "agreed-by-others"
  case overdue
  case neverChecked = "never-checked"
  case plannedLate = "planned-late"
  case unknownOwner = "unknown-owner"
  case ownerLeft = "owner-left"
  case staleOwners = "stale-owners"
  case noBuyerLink = "no-buyer-link"
  case emptyAsset = "empty-asset"
  case oddTranslation = "odd-translation"
  case notPlaced = "not-placed"
  case orphanFile = "orphan-file"
  case unsearchableFile = "unsearchable-file"
  case privateData = "private-data"

  /// Errors are faults that would make a page wrong; everything else is a warning.
  public var severity: Severity {
    switch self {
    case .lowContrast, .misplacedFile, .unportableName, .fileTwins, .unknownField, .foreignField,
      .cutByComment,
      .joinedValues, .duplicateValue, .strayCharacter, .markdownInField, .unlinkedAddress,
      .dateOrder, .fieldNeeded, .oldSlugTaken, .sameTitle, .secondPlay, .unclearDone, .unusedSilence,
      .deadLink, .retiredLink, .rawHTML, .imageWithoutAlt, .foreignImage, .nestedTooDeep,
      .pastedMarkup, .foreignMarkup, .controlCharacter, .undefinedFootnote, .unusedFootnote,
      .noAnswer, .longAnswer, .noProof, .lapsedProof, .contradictedProof, .shortPhrase, .missingPhrasing,
      .noEvidence, .notAgreed, .agreementLapsed,
      .agreedByOthers, .overdue,
      .neverChecked,
      .plannedLate, .unknownOwner, .ownerLeft, .staleOwners, .noBuyerLink, .emptyAsset, .oddTranslation,
      .notPlaced,
      .orphanFile, .unsearchableFile,
      .privateData, .missingMonths, .noNumbers, .staleNumbers:
      .warning
    default:
      .error
    }
  }

  /// Whether it concerns the file as a whole, so that no line of it is shown. The file may be binary, or not
  /// a regular file.
  var isAboutWholeFile: Bool {
    switch self {
    case .missingHubFile, .tooManyCells, .fileTooLarge, .symlink, .unsafeFileType, .badFileName,
      .embeddedRepository, .badSlug, .duplicateSlug, .lfsPointer, .emptyFile, .wrongFileType, .misplacedFile,
      .unportableName, .fileTwins, .orphanFile, .rowLevelExport:
      true
    default: false
    }
  }
}
