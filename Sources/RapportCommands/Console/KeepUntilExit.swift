import RapportHub

/// Keeps a hub for as long as the process lives.
///
/// For commands that end when their work is done: taking thousands of entries apart before that only takes time.
func keepUntilExit(_ hub: Hub?) {
  final class Kept {
    let hub: Hub?
    init(_ hub: Hub?) { self.hub = hub }
  }
  _ = Unmanaged.passRetained(Kept(hub))
}
