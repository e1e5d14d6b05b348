/// How an entry point of the form asks for a field.
public struct Question: Sendable, Hashable {
  /// The field's name in front matter.
  public let key: String
  /// The question; `nil` for the field's label.
  public let label: String?
  /// The line below it. If both `label` and `hint` are `nil`, the field's help.
  public let hint: String?
  /// Whether it must be answered here, even if the kind doesn't require the field.
  public let isRequired: Bool
  /// Whether the answer is somebody's own words, and is styled that way.
  public let isVoice: Bool
  /// Height of the input, in lines.
  public let rows: Int?
  /// Whether the form asks for one value even though the field takes a list.
  public let isSingle: Bool
  /// The label of the empty choice: *Something new*.
  public let emptyLabel: String?
  /// Whether it is asked once and remembered on the device, such as the person's own name.
  public let isRemembered: Bool
  /// Another field that makes this one unnecessary once it is answered.
  public let unless: String?
  /// The field this question depends on. Whether a customer may be named is asked
  /// only if a customer is given.
  public let follows: String?
  /// Labels for values of a vocabulary that differ from the usual ones.
  public let valueLabels: [String: String]

  public init(
    _ key: String, _ label: String? = nil, hint: String? = nil, required: Bool = false, isVoice: Bool = false,
    rows: Int? = nil, isSingle: Bool = false, emptyLabel: String? = nil, isRemembered: Bool = false,
    unless: String? = nil, follows: String? = nil, valueLabels: [String: String] = [:]
  ) {
    self.key = key
    self.label = label
    self.hint = hint ?? (label == nil ? nil : "")
    isRequired = required
    self.isVoice = isVoice
    self.rows = rows
    self.isSingle = isSingle
    self.emptyLabel = emptyLabel
    self.isRemembered = isRemembered
    self.unless = unless
    self.follows = follows
    self.valueLabels = valueLabels
  }
}
