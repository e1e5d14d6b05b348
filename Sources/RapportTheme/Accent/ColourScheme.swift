import RapportBase

/// What an accent must suit in the light or the dark scheme. The colours are those of `:root` in `style.css`.
struct ColourScheme {
  let name: String
  let paper: Colour
  /// The colour that an accent is mixed with until text in it is readable.
  let pole: Colour
  /// The accent's share of the tint of cards, in percent: about that of the built-in colours.
  let tintPercent: Int

  static let light = ColourScheme(
    name: "light", paper: Colour(0xFC, 0xFC, 0xFB), pole: Colour(0, 0, 0), tintPercent: 8)
  static let dark = ColourScheme(
    name: "dark", paper: Colour(0x11, 0x14, 0x12), pole: Colour(255, 255, 255), tintPercent: 10)

  /// The minimum contrast of text, by WCAG 2.2 (1.4.3, level AA).
  static let leastContrast = 4.5

  func tint(_ accent: Colour) -> Colour { paper.mixed(with: accent, percent: tintPercent) }

  /// The contrast of text in the accent colour: on paper or on its own tint, whichever is lower.
  func contrast(_ accent: Colour) -> Double {
    min(accent.contrast(with: paper), accent.contrast(with: tint(accent)))
  }

  /// The nearest colour in which text is readable: the accent itself if it is.
  func readable(_ accent: Colour) -> Colour {
    stride(from: 0, through: 100, by: 5).lazy.map { accent.mixed(with: pole, percent: $0) }
      .first { contrast($0) >= Self.leastContrast } ?? pole
  }

  /// White or nearly black, whichever is more readable on the accent.
  func onAccent(_ accent: Colour) -> Colour {
    let candidates = [Colour(255, 255, 255), ColourScheme.dark.paper]
    return candidates[0].contrast(with: accent) >= candidates[1].contrast(with: accent)
      ? candidates[0] : candidates[1]
  }
}
