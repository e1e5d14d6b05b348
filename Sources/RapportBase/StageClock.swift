/// How long a stage took.
public struct Timing: Sendable {
  /// The name of the stage.
  public var stage: String
  public var duration: Duration

  public init(stage: String, duration: Duration) {
    self.stage = stage
    self.duration = duration
  }
}

/// Measures consecutive stages.
public struct StageClock {
  /// The stages measured so far, in order.
  public private(set) var laps: [Timing] = []
  private var last = ContinuousClock.now

  public init() {}

  /// Ends the current stage under this name, and starts the next.
  public mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    laps.append(Timing(stage: stage, duration: now - last))
    last = now
  }
}
