extension Coverage {
  /// Something that would fill a cell and that nobody has started on.
  public struct Gap: Sendable, Hashable {
    public var persona: EntryIndex
    public var stage: EntryIndex
    /// The missing type; `nil` if the stage has no particular needs.
    public var type: String?
    /// Number of `heard` notes from the last 90 days with this persona at this stage.
    public var heard: Int
    /// How often it was asked for.
    public var wanted: Int
    /// The value it is ranked by. A request weighs as much as three calls, because the person asking had
    /// nothing to send.
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
