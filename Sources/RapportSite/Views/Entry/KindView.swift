import RapportHub
import RapportTheme

/// How entries of a kind are shown: a page for each, and a list of them.
protocol KindView: SendableMetatype {
  /// What an entry's page shows.
  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext

  /// What the list, or one page of it, shows of its entries.
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext
}

/// A view for one kind only.
protocol SingleKindView: KindView {
  /// The kind's name.
  static var kind: String { get }
}

extension KindView {
  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([("rows", .list(indices.map { views.row(views.hub.entries[$0]) }))])
  }
}

/// The table of those views. Any other kind is shown by `EntryView`, with all its fields, and in lists as
/// plain rows.
enum KindViews {
  private static let own: [any SingleKindView.Type] = [
    StageView.self, PersonaView.self, ObjectionView.self, AssetView.self, ProofView.self, CompetitorView.self,
    TermView.self, AgreementView.self, PlayView.self, ProductView.self, CampaignView.self, MetricView.self,
    MeetingView.self,
  ]

  static func of(_ kind: Kind) -> any KindView.Type {
    own.first { $0.kind == kind.name } ?? EntryView.self
  }
}
