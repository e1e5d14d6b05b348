/// Maps every item, in chunks on several cores. Results are in the order of the items.
///
/// A task per item would cost more than the item itself. There are a few more chunks than cores, because some
/// take longer than others.
///
/// - Parameters:
///   - jobs: how many chunks run at the same time.
///   - chunkSize: how many items are in a chunk; `nil` for the default. Set it if single items take much
///     longer than others.
/// - Throws: any error of `body`; `CancellationError` once the task is cancelled.
public func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, chunkSize: Int? = nil, _ body: @Sendable @escaping (Item) throws -> Result
) async throws -> [Result] {
  let jobs = max(1, jobs)
  let size = chunkSize ?? max(1, min(64, (items.count + jobs * 4 - 1) / (jobs * 4)))
  let starts = Array(stride(from: 0, to: items.count, by: size))
  var chunks = [[Result]](repeating: [], count: starts.count)
  try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func start() {
      guard next < starts.count else { return }
      let (number, first) = (next, starts[next])
      next += 1
      group.addTask {
        let results = try items[first..<min(first + size, items.count)].map { item in
          try Task.checkCancellation()
          return try body(item)
        }
        return (number, results)
      }
    }
    for _ in 0..<jobs { start() }
    while let (number, results) = try await group.next() {
      chunks[number] = results
      start()
    }
  }
  return chunks.flatMap { $0 }
}
