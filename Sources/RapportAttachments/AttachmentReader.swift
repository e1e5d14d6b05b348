import RapportBase
import RapportProcess
import Synchronization

/// Reads the texts of attached files. None of the files is trusted: size, time and memory are limited for
/// each, and time for all together.
public struct AttachmentReader: Sendable {
  private let pdf: PDFText?
  private let cache: AttachmentCache?
  private let spent = Spent()

  /// The maximum size of a file in bytes.
  static let maxFileBytes = 64 << 20
  /// The maximum total reading time, as wall-clock time summed over files: enough for thousands of ordinary
  /// ones.
  private static let maxTime = Duration.seconds(120)

  /// The maximum number of files in memory at the same time.
  private static let maxJobs = 8

  /// - Parameter cache: keeps texts between runs; `nil` to read everything every time.
  public init(cache: AttachmentCache?) {
    self.cache = cache
    pdf = PDFText.find()
  }

  /// A file to read.
  public struct File: Sendable {
    public let format: AttachmentFormat
    /// In bytes.
    public let size: Int
    /// Reads its bytes.
    public let bytes: @Sendable () throws -> [UInt8]

    public init(_ format: AttachmentFormat, size: Int, bytes: @Sendable @escaping () throws -> [UInt8]) {
      self.format = format
      self.size = size
      self.bytes = bytes
    }
  }

  /// The texts of some files, in the files' order.
  ///
  /// - Parameter jobs: how many files are read in parallel.
  /// - Throws: what reading a file's bytes throws.
  public func texts(of files: [File], jobs: Int) async throws -> [AttachmentText] {
    guard !files.isEmpty else { return [] }
    var texts = [AttachmentText?](repeating: nil, count: files.count)
    try await withThrowingTaskGroup(of: (Int, AttachmentText).self) { group in
      var next = 0
      func start() {
        guard next < files.count else { return }
        let number = next
        next += 1
        group.addTask { (number, try await text(of: files[number])) }
      }
      for _ in 0..<min(max(1, jobs), AttachmentReader.maxJobs) { start() }
      while let (number, text) = try await group.next() {
        texts[number] = text
        start()
      }
    }
    cache?.prune()
    return texts.compactMap { $0 }
  }

  private func text(of file: File) async throws -> AttachmentText {
    guard file.size <= AttachmentReader.maxFileBytes else { return .unread(.tooLarge) }
    guard let reader = version(of: file.format) else { return .unread(.noProgram) }
    let bytes = try file.bytes()
    let key = cache.map { _ in AttachmentCache.key(bytes, reader: reader) }
    if let key, let known = cache?.text(key) { return known }
    guard spent.total < AttachmentReader.maxTime else { return .unread(.outOfTime) }
    let begin = ContinuousClock.now
    let text = await read(bytes, file.format)
    spent.add(ContinuousClock.now - begin)
    if let key, text.isLasting { cache?.keep(text, key) }
    return text
  }

  private func read(_ bytes: [UInt8], _ format: AttachmentFormat) async -> AttachmentText {
    switch format {
    case .pdf: await pdf?.text(of: bytes) ?? .unread(.noProgram)
    case .docx, .pptx: OfficeText.text(of: bytes, format)
    }
  }

  /// A text that differs for each version of what reads a format; `nil` if nothing can read it.
  private func version(of format: AttachmentFormat) -> String? {
    switch format {
    case .pdf: pdf?.program.identity
    case .docx, .pptx: "\(format.rawValue) 1"
    }
  }

  /// The time that reading has taken.
  private final class Spent: Sendable {
    private let time = Mutex(Duration.zero)
    var total: Duration { time.withLock { $0 } }
    func add(_ duration: Duration) { time.withLock { $0 += duration } }
  }
}

extension AttachmentText {
  fileprivate var isLasting: Bool {
    if case .unread(let reason) = self { reason.isLasting } else { true }
  }
}
