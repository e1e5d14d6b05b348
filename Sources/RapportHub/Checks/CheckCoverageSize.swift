import RapportContent
import RapportDiagnostics

/// A coverage table that would be larger than anyone reads, and than a build should cost.
@Sendable func checkCoverageSize(_ context: CheckContext) -> [Diagnostic] {
  let axes = CoverageBuilder.axes(context.hub)
  let size = CoverageSize(context.hub, personas: axes.personas, stages: axes.stages)
  guard size.isTooLarge else { return [] }
  let isCells = size.cells > CoverageSize.maxCells
  let message =
    isCells
    ? "\(size.personas) personas at \(size.stages) stages make \(size.cells) cells of coverage; "
      + "\(CoverageSize.maxCells) at most"
    : "the assets would be \(size.placements) times in the table of coverage; "
      + "\(CoverageSize.maxPlacements) times at most"
  let help =
    isCells
    ? "Make one persona of those who want the same, and one stage of those at which they do."
    : "Name the personas and stages that an asset is for, in place of “all”."
  return [Diagnostic(.tooManyCells, in: "hub.yml", message, help: help)]
}
