import RapportBase
import RapportDiagnostics
import Testing

@testable import RapportTheme

@Suite("A hub's accent colour")
struct AccentTests {
  private func choice(_ hex: String) throws -> Accent.Choice {
    Accent.Choice(try #require(Colour(hex: hex)), at: .start)
  }

  private func style(_ accent: Accent?) throws -> String {
    let theme = try Theme.load().theme.applying(ThemeSettings(accent: accent)).theme
    let bytes = try #require(theme.assets.first { $0.name == "style.css" }?.bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "has its contrast calculated as in WCAG",
    arguments: [
      ("#ffffff", "#000000", 21.0), ("#0a6a49", "#fcfcfb", 6.5), ("#6AD3A6", "#111412", 10.1),
      ("#777777", "#777777", 1),
    ])
  func measuresContrast(one: String, other: String, expected: Double) throws {
    let (one, other) = (try #require(Colour(hex: one)), try #require(Colour(hex: other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.1)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(
    "must be six hexadecimal digits after a #",
    arguments: ["green", "0a6a49", "#0a6a4", "#0a6a490", "#0a6a4g", "#", ""])
  func refusesOthers(text: String) {
    #expect(Colour(hex: text) == nil)
  }

  @Test("is at the end of style.css in both schemes, with a text colour to go on it")
  func isInTheStyle() throws {
    let accent = Accent(light: try choice("#1D4ED8"), dark: try choice("#9DB8FF"))
    let style = try style(accent)
    #expect(style.contains("\n:root{--accent:#1d4ed8;--on-accent:#ffffff;--tint:"))
    #expect(style.contains("(prefers-color-scheme: dark){:root{--accent:#9db8ff;--on-accent:#111412;--tint:"))
    #expect(try style.hasPrefix(self.style(nil)))
    #expect(accent.diagnostics(in: "hub.yml").isEmpty)
  }

  @Test(
    "is adapted for a scheme without one until its text can be read",
    arguments: ["#1d4ed8", "#000000", "#a8231b"])
  func derivesDark(hex: String) throws {
    let given = try #require(Colour(hex: hex))
    let dark = ColourScheme.dark.readable(given)
    #expect(ColourScheme.dark.contrast(dark) >= 4.5)
    #expect(dark != given)
    #expect(try style(Accent(light: choice(hex), dark: nil)).contains("--accent:\(dark.hex)"))
    #expect(
      try style(Accent(light: nil, dark: choice("#ffffff"))).contains(
        ColourScheme.light.readable(Colour(255, 255, 255)).hex))
  }

  @Test("changes the style sheet's address, so that browsers load it")
  func changesTheAddress() throws {
    let own = try Theme.load().theme.applying(
      ThemeSettings(accent: Accent(light: choice("#1d4ed8"), dark: nil))
    ).theme
    #expect(try own.assetURL("style.css") != Theme.load().theme.assetURL("style.css"))
    #expect(try own.assetURL("pages.css") == Theme.load().theme.assetURL("pages.css"))
  }
}
