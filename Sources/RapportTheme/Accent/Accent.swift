public import RapportBase
public import RapportDiagnostics

/// A hub's own accent colour, for the light and the dark scheme.
public struct Accent: Sendable, Hashable {
  /// A colour, and the place in the settings that names it.
  public struct Choice: Sendable, Hashable {
    public var colour: Colour
    public var position: SourcePosition

    public init(_ colour: Colour, at position: SourcePosition) {
      (self.colour, self.position) = (colour, position)
    }
  }

  /// The colour for the light scheme; `nil` to derive it from the other.
  public var light: Choice?
  /// The colour for the dark scheme; `nil` to derive it from the other.
  public var dark: Choice?

  /// A scheme without a colour gets the other's, adjusted until text in it is readable.
  public init(light: Choice?, dark: Choice?) {
    (self.light, self.dark) = (light, dark)
  }

  /// Rules for the end of `style.css`. A colour that was chosen is used as it is.
  var css: String {
    guard let given = light ?? dark else { return "" }
    let onLight = light?.colour ?? ColourScheme.light.readable(given.colour)
    let onDark = dark?.colour ?? ColourScheme.dark.readable(given.colour)
    return "\n:root{\(Accent.properties(onLight, .light))}"
      + "\n@media (prefers-color-scheme: dark){:root{\(Accent.properties(onDark, .dark))}}\n"
  }

  private static func properties(_ accent: Colour, _ scheme: ColourScheme) -> String {
    "--accent:\(accent.hex);--on-accent:\(scheme.onAccent(accent).hex);--tint:\(scheme.tint(accent).hex)"
  }

  /// Warnings for colours in which text is hard to read.
  func diagnostics(in file: String) -> [Diagnostic] {
    [(light, ColourScheme.light), (dark, .dark)].compactMap { choice, scheme in
      guard let choice, scheme.contrast(choice.colour) < ColourScheme.leastContrast else { return nil }
      let found = Accent.text(scheme.contrast(choice.colour))
      let better = scheme.readable(choice.colour)
      return Diagnostic(
        .lowContrast, in: file, at: choice.position,
        "text in \(choice.colour.hex) is hard to read on \(scheme.name) pages: a contrast of \(found)",
        help: "Text needs at least 4.5. \(better.hex) has \(Accent.text(scheme.contrast(better))).")
    }
  }

  /// A contrast with one decimal, rounded down, so that 4.49 isn't called 4.5.
  private static func text(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
