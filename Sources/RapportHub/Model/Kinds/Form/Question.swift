/// A field as an entry point of the form asks for it.
public struct Question: Sendable, Hashable {
  /// The field's name in front matter.
  public let key: String
  /// What the form asks; the field's label where it is left out.
  public let label: String?
  /// The line below it; the field's help where both are left out.
  public let hint: String?
  /// Whether it must be answered here, even where the kind doesn't require it.
  public let isRequired: Bool
  /// Whether the answer is somebody's own words, and looks like it.
  public let isVoice: Bool
  /// Lines of the input.
  public let rows: Int?
  /// Whether one is enough where the field takes a list.
  public let isSingle: Bool
  /// As an empty choice reads: *Something new*.
  public let emptyLabel: String?
  /// Whether the answer is asked for once and remembered on the device: who somebody is.
  public let isRemembered: Bool
  /// The field that is enough instead, where it is answered.
  public let unless: String?
  /// The field without which there is nothing to ask: whether a customer may be named, where there is one.
  public let follows: String?
  /// Values of a vocabulary that are called something else here.
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
