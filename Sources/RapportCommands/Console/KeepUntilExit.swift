import RapportHub

/// Keeps a hub until the process ends.
///
/// For commands that end when their work is done: deallocating thousands of entries first would only cost
/// time.
func keepUntilExit(_ hub: Hub?) {
  final class Kept {
    let hub: Hub?
    init(_ hub: Hub?) { self.hub = hub }
  }
  _ = Unmanaged.passRetained(Kept(hub))
}
