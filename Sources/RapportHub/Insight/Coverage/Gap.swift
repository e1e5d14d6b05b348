extension Coverage {
  /// Something that would fill a cell and that nobody has begun.
  public struct Gap: Sendable, Hashable {
    public var persona: EntryIndex
    public var stage: EntryIndex
    /// The type that is missing; `nil` where the stage needs nothing in particular.
    public var type: String?
    /// Calls of the last 90 days in which this persona was heard at this stage.
    public var heard: Int
    /// How often something was asked for.
    public var wanted: Int
    /// What it is ranked by: a wish weighs as much as three calls, since who asks had nothing to send.
    public var score: Double

    init(persona: EntryIndex, stage: EntryIndex, type: String?, heard: Int, wanted: Int) {
      self.persona = persona
      self.stage = stage
      self.type = type
      self.heard = heard
      self.wanted = wanted
      score = Double(3 * wanted + heard)
    }
  }
}
