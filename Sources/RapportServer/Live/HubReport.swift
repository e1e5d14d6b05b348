public import RapportDiagnostics

/// What whoever watches the terminal is told.
public enum HubEvent: Sendable {
  case read(HubReport)
  /// Faults of templates that a page showed when it was rendered, with paths relative to the working folder.
  case faults([Diagnostic])
  /// The machine refused to read the content.
  case refused(String)
}

/// What a reading of the content found.
public struct HubReport: Sendable {
  /// Everything that is wrong, with paths relative to the working folder.
  public var diagnostics: [Diagnostic]
  /// What was wrong in the reading before.
  public var known: Set<Diagnostic>
  /// The files that changed, with paths relative to the working folder; empty if everything was read.
  public var changed: [String]
  public var entryCount: Int
  /// How long it took from the change until pages were told.
  public var duration: Duration
  /// Whether an older state is served, or none, since this one has errors.
  public var isHeldBack: Bool
}
