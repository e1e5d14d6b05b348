public import RapportDiagnostics

/// What is reported on the terminal.
public enum HubEvent: Sendable {
  case read(HubReport)
  /// Template faults that showed when a page was rendered, with paths relative to the working folder.
  case faults([Diagnostic])
  /// The system couldn't read the content; this is its message.
  case refused(String)
}

/// The result of reading the content.
public struct HubReport: Sendable {
  /// Everything that is wrong, with paths relative to the working folder.
  public var diagnostics: [Diagnostic]
  /// What was wrong at the previous reading.
  public var known: Set<Diagnostic>
  /// The files that changed, with paths relative to the working folder; empty if everything was read.
  public var changed: [String]
  /// How many entries the content has.
  public var entryCount: Int
  /// The time from the change until pages were told about it.
  public var duration: Duration
  /// Whether an older state is served, or none, since this one has errors.
  public var isHeldBack: Bool
}
