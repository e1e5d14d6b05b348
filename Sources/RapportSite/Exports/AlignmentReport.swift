public import RapportBase
import RapportHub

/// The reports that sales and marketing share, as data: each is a JSON document and a CSV table.
public enum AlignmentReport: String, CaseIterable, Sendable {
  /// What each persona has at each stage, and what to make next.
  case coverage
  /// What buyers say, and how often.
  case heard
  /// What has to be reviewed, by team and owner.
  case freshness

  /// The site's file `data/NAME.json`.
  public func json(_ site: SiteHub) -> OutputFile {
    switch self {
    case .coverage: CoverageJSON(hub: site.hub, coverage: site.coverage).file()
    case .heard: HeardExport(hub: site.hub, topics: site.alignment.topics).json()
    case .freshness: freshness(site).json()
    }
  }

  /// The site's file `data/NAME.csv`.
  public func csv(_ site: SiteHub) -> OutputFile {
    switch self {
    case .coverage: CoverageCSV(hub: site.hub, coverage: site.coverage).file()
    case .heard: HeardExport(hub: site.hub, topics: site.alignment.topics).csv()
    case .freshness: freshness(site).csv()
    }
  }

  private func freshness(_ site: SiteHub) -> FreshnessExport {
    FreshnessExport(hub: site.hub, reviews: site.alignment.reviews, lookAlikes: site.lookAlikes)
  }
}
