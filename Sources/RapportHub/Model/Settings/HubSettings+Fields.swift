import RapportBase

extension HubSettings {
  /// The declaration of `hub.yml`, with fields, checks and help like those of an entry.
  public static let fields: [Field] = [
    Field("name", .line, required: true, "What the hub is called."),
    Field("description", .line, "What it is for, in one sentence."),
    Field("language", .line, "Language of the content and of the pages: en, de, fr."),
    Field("base_url", .url, "Where it will be served: https://hub.example.com/"),
    Field("repository", .record(repository), "Where the content lives, for links that change it."),
    Field("propose", .record(propose), "How people propose content."),
    Field("teams", .list(.line), "The teams: sales, marketing."),
    Field(
      "handles", .perTeam(.line), "What the Git host calls each team, for CODEOWNERS: {sales: acme/sales}."),
    Field("people", .map(.record(person)), "Who is who, by slug."),
    Field(
      "types", .map(.record(assetType)), "Types of content beside the built-in ones, or changes to those."),
    Field(
      "vocabularies", .map(.words),
      "Values of category, buying_role, evidence or naming: a list, or a label for each."),
    Field("kinds", .map(.record(kind)), "Kinds of the hub's own, by name: use-case."),
    Field(
      "fields", .map(.map(.record(field))), "Fields of the hub's own, by the kind that they are added to."),
    Field("review", .record(review), "How long a check holds."),
    Field(
      "adopted", .date, past: true,
      "The day on which the hub began. What nobody has checked yet is reported once its interval has passed since."
    ),
    Field("due_within", .period, "How long before its end a check counts as due."),
    Field(
      "coverage", .record([Field("target", .number, "Percent of cells that should be complete.")]), "Goals."),
    Field(
      "synonyms", .list(.list(.line)),
      "Groups of words that mean the same here; search knows what all sales teams say (budget, money, pot)."),
    Field(
      "link_terms", .choice("flag"),
      "false: pages don't link terms where they use them. They do if it is left out."),
    Field("words", .map(.line), "Words of the pages in place of the theme's, by name."),
    Field("silence", .list(.record(silence)), "Warnings not to report, with the reason."),
    Field("scorecard", .record(scorecardFields), "What the words of your CRM mean, for the scorecard."),
    Field("accent", .record(accent), "The hub's colour, on light and on dark."),
  ]

  private static let kind = [
    Field("label", .line, required: true, "As pages name one: Use case."),
    Field("plural", .line, "As pages name several. The label and an s, if left out."),
    Field("folder", .line, "The folder of its files. The name and an s, if left out."),
    Field("help", .line, "What belongs here, in one sentence."),
    Field("review_every", .period, "How long a check holds. Without it, no check is asked for."),
    Field("fields", .map(.record(field)), "Its own fields, by name, beside those that every kind has."),
  ]

  private static let field = [
    Field(
      "type", .fieldType, required: true,
      "line, text, date, period, number, address, file, {one_of: [a, b]}, a kind, or one of these in brackets."
    ),
    Field("label", .line, "As pages name it. The name as words, if left out."),
    Field("help", .line, "One line for whoever fills it in."),
    Field("required", .choice("flag"), "true or false."),
    Field("facet", .choice("flag"), "Whether search results can be narrowed by it: true or false."),
    Field("ask", .choice("ask"), "Whether the form asks for it first, below the others (more), or never."),
  ]

  private static let repository = [
    Field("kind", .choice("host"), "github, gitlab, gitea or forgejo."),
    Field("url", .url, required: true, "The repository's page."),
    Field("branch", .line, "The branch that is published."),
    Field("content_path", .line, "Where content/ is in it."),
  ]

  private static let propose = [
    Field("ways", .list(.choice("way")), "host, email, copy: the first is offered first."),
    Field("email", .line, "Where proposals by mail go."),
  ]

  private static let person = [
    Field("name", .line, required: true, "As pages show it."),
    Field("team", .line, "The team's name."),
    Field("email", .line, "Where to reach them."),
    Field("git", .list(.line), "The email addresses in their commits."),
    Field("handle", .line, "What the Git host calls them, for CODEOWNERS: annlee."),
    Field("left", .date, "Their last day here."),
  ]

  private static let assetType = [
    Field("label", .line, "As pages show it."),
    Field("review_every", .period, "How long a check holds."),
    Field("audience", .choice("audience"), "internal or external, where an asset doesn't say."),
  ]

  private static let review = [
    Field("default", .period, "For whatever has no own interval."),
    Field("by_kind", .map(.period), "By kind: {objection: 90d}."),
    Field("by_type", .map(.period), "By type of content: {pricing: 30d}."),
  ]

  private static let silence = [
    Field("code", .choice("warning"), required: true, "The warning's code."),
    Field("entry", .line, "kind/slug; everything if left out."),
    Field("reason", .line, required: true, "Why it may stay."),
  ]

  private static let accent = [
    Field("light", .line, "\"#RRGGBB\", in quotes, for light pages."),
    Field("dark", .line, "\"#RRGGBB\" for dark pages; a lighter one of the same hue, if left out."),
  ]
}
