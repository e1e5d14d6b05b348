/// Whether assets say who they are for and when they help.
///
/// One that doesn't is *not placed yet*: search and lists have it, coverage counts it nowhere. `all` is a place, too.
/// A hub without stages, or without personas, asks for none of them.
public struct Placement: Sendable {
  private let hub: Hub
  private let fields: [String]

  public init(_ hub: Hub) {
    self.hub = hub
    let axes = CoverageBuilder.axes(hub)
    fields = (axes.personas.isEmpty ? [] : ["personas"]) + (axes.stages.isEmpty ? [] : ["stages"])
  }

  /// Whether there are cells to be placed in.
  public var hasJourney: Bool { fields.count == 2 }

  /// The fields that an asset in use has left out.
  public func missing(of asset: Entry) -> [String] {
    guard hub.isLive(asset) else { return [] }
    return fields.filter { asset.kind.field($0) != nil && asset[$0] == nil }
  }

  /// The assets that aren't placed yet, in the hub's order.
  public var open: [EntryIndex] {
    CoverageBuilder.assets(hub).filter { !missing(of: hub.entries[$0]).isEmpty }
  }
}
