internal import ArgumentParser

/// What a site is made from: the options of every command that makes pages.
struct SiteOptions: ParsableArguments {
  @OptionGroup var source: ContentOptions

  @Option(help: "A folder of templates that replace the built-in ones of the same name.")
  var templates: String?

  @Flag(help: "Show drafts and planned entries too.")
  var drafts = false

  @Flag(
    name: .customLong("no-git"), help: "Leave out what Git knows: who changed what, and when.")
  var noGit = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Read attached files again. Default: texts of files that were read before are kept.")
  var noCache = false

  @OptionGroup var parallel: JobOptions
}
