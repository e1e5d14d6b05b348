public import RapportHub
public import RapportTheme

extension HubSettings {
  /// What `hub.yml` says about the look and the words of pages.
  public var theme: ThemeSettings {
    ThemeSettings(
      language: language,
      words: words.map { WordChange(key: $0.key, text: $0.text, position: $0.position) },
      accent: accent.map { accent in
        RapportTheme.Accent(
          light: accent.light.map { .init($0.colour, at: $0.position) },
          dark: accent.dark.map { .init($0.colour, at: $0.position) })
      })
  }
}
