/// What a hub calls the things that exports name: nothing of an export is written but in these words.
public struct ScorecardNames: Sendable {
  /// An entry of the hub by its slug, and what other programs call it.
  public struct Named: Sendable, Hashable {
    public let slug: String
    public let names: [String]

    public init(_ slug: String, _ names: [String]) {
      self.slug = slug
      self.names = names
    }
  }

  public var stages: [Named] = []
  public var campaigns: [Named] = []
  public var assets: [Named] = []
  /// Stages of the CRM that mean a deal is won, or lost, or that don't count.
  public var won: [String] = []
  public var lost: [String] = []
  public var ignored: [String] = []
  /// Lead statuses that mean sales accepted a lead, rejected it, or gave it back.
  public var accepted: [String] = []
  public var rejected: [String] = []
  public var recycled: [String] = []
  /// Lead statuses that say none of the three.
  public var undecided: [String] = []
  /// Pipelines that count.
  public var pipelines: [String] = []
  /// The currency of all amounts, as a code: `EUR`.
  public var currency: String?
  /// The fewest cases of which something is written by itself.
  public var minimum = 3
  /// Days within which a lead is to be contacted, and after which an accepted one counts as untouched.
  public var contactDays = 2
  public var touchDays = 5
  /// Columns by role for exports whose columns have other names, by the export's name.
  public var columns: [String: [(column: String, role: String)]] = [:]

  public init() {}

  /// How a name is compared: without upper case, and with single spaces.
  static func folded(_ name: some StringProtocol) -> String {
    // Most are ASCII, and this is asked of every row.
    guard name.utf8.contains(where: { $0 > 127 }) else {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(name.utf8.count)
      for byte in name.utf8 {
        switch byte {
        case 65...90: bytes.append(byte + 32)
        case 9...13, 32: if !bytes.isEmpty, bytes.last != 32 { bytes.append(32) }
        default: bytes.append(byte)
        }
      }
      if bytes.last == 32 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    return name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension ScorecardNames {
  /// A page's path without its host, query and slash at the end.
  public static func path(ofAddress text: String) -> String {
    var path = text[...]
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    // `https:`, nothing, the host, and the rest.
    if parts.count > 2, parts[0].last == ":", parts[1].isEmpty {
      path = parts.count > 3 ? "/" + parts[3] : "/"
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    return String(path)
  }
}

/// Looks up what an export calls something.
struct NameLookup {
  private var slugs: [String: String] = [:]
  /// All names, for "did you mean".
  private(set) var names: [String] = []

  init(_ named: [ScorecardNames.Named]) {
    for each in named {
      for name in each.names + [each.slug] { add(name, each.slug) }
    }
  }

  init(_ groups: [(names: [String], meaning: String)]) {
    for group in groups {
      for name in group.names { add(name, group.meaning) }
    }
  }

  private mutating func add(_ name: String, _ slug: String) {
    let key = ScorecardNames.folded(name)
    guard !key.isEmpty, slugs[key] == nil else { return }
    slugs[key] = slug
    names.append(name)
  }

  subscript(name: some StringProtocol) -> String? { slugs[ScorecardNames.folded(name)] }
}
