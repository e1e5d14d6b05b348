import RapportBase

/// What the accent of pages must suit in light or in dark: colours of `style.css`, as `:root` has them.
struct ColourScheme {
  let name: String
  let paper: Colour
  /// Towards which an accent is changed until its text can be read.
  let pole: Colour
  /// Share of the accent in the tint of cards, in percent: about what the built-in colours have.
  let tintPercent: Int

  static let light = ColourScheme(
    name: "light", paper: Colour(0xFC, 0xFC, 0xFB), pole: Colour(0, 0, 0), tintPercent: 8)
  static let dark = ColourScheme(
    name: "dark", paper: Colour(0x11, 0x14, 0x12), pole: Colour(255, 255, 255), tintPercent: 10)

  /// The least contrast of text, by WCAG 2.2 (1.4.3, level AA).
  static let leastContrast = 4.5

  func tint(_ accent: Colour) -> Colour { paper.mixed(with: accent, percent: tintPercent) }

  /// The lower of the contrasts that text in the accent has on paper and on its own tint.
  func contrast(_ accent: Colour) -> Double {
    min(accent.contrast(with: paper), accent.contrast(with: tint(accent)))
  }

  /// The nearest colour whose text can be read: the accent itself where it can.
  func readable(_ accent: Colour) -> Colour {
    stride(from: 0, through: 100, by: 5).lazy.map { accent.mixed(with: pole, percent: $0) }
      .first { contrast($0) >= Self.leastContrast } ?? pole
  }

  /// White or nearly black, whichever can be read better on the accent.
  func onAccent(_ accent: Colour) -> Colour {
    let candidates = [Colour(255, 255, 255), ColourScheme.dark.paper]
    return candidates[0].contrast(with: accent) >= candidates[1].contrast(with: accent)
      ? candidates[0] : candidates[1]
  }
}
