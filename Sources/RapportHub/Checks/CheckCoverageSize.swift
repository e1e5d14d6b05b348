import RapportContent
import RapportDiagnostics

/// Reports a coverage table that is too large to be read by anyone, or to be worth its share of the build.
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
    ? "Merge personas that need the same content, and stages at which they do."
    : "Name the personas and stages that an asset is for instead of “all”."
  return [Diagnostic(.tooManyCells, in: "hub.yml", message, help: help)]
}
