/// Whether assets say who they are for and at which stage they help.
///
/// An asset that doesn't is *not placed yet*: search and lists include it, but coverage counts it nowhere.
/// `all` counts as placed. Hubs without stages, or without personas, don't ask for them.
public struct Placement: Sendable {
  private let hub: Hub
  private let fields: [String]

  public init(_ hub: Hub) {
    self.hub = hub
    let axes = CoverageBuilder.axes(hub)
    fields = (axes.personas.isEmpty ? [] : ["personas"]) + (axes.stages.isEmpty ? [] : ["stages"])
  }

  /// Whether the hub has both personas and stages, and so cells to place assets in.
  public var hasJourney: Bool { fields.count == 2 }

  /// The placement fields that a live asset has left out.
  public func missing(of asset: Entry) -> [String] {
    guard hub.isLive(asset) else { return [] }
    return fields.filter { asset.kind.field($0) != nil && asset[$0] == nil }
  }

  /// The assets that aren't placed yet, in the hub's order.
  public var open: [EntryIndex] {
    CoverageBuilder.assets(hub).filter { !missing(of: hub.entries[$0]).isEmpty }
  }
}
