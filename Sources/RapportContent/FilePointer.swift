/// A text file that another program put in a file's place: the real bytes are in a store that wasn't asked for them.
public enum FilePointer {
  /// How the pointer files of each program begin. Git LFS: the specification, version 1, and the names that the format
  /// had before. git-annex: "internals", pointer files.
  private static let beginnings: [(text: String, program: Program)] = [
    ("version https://git-lfs.github.com/spec/", .gitLFS),
    ("version https://hawser.github.com/spec/", .gitLFS),
    ("version http://git-media.io/", .gitLFS), ("/annex/objects/", .gitAnnex),
  ]

  /// Who can put the real file in its place.
  public enum Program: Sendable {
    case gitLFS, gitAnnex

    /// As people call it.
    public var name: String { self == .gitLFS ? "Git LFS" : "git-annex" }

    /// What to do about a pointer.
    public var help: String {
      switch self {
      case .gitLFS:
        "Fetch the file itself with  git lfs pull. In a workflow, add  lfs: true  to the checkout step."
      case .gitAnnex: "Fetch the file itself with  git annex get."
      }
    }
  }

  /// The program whose pointer the bytes are.
  ///
  /// - Parameter bytes: the start of a file; 50 bytes are enough.
  public static func program(of bytes: some Collection<UInt8>) -> Program? {
    beginnings.first { bytes.starts(with: $0.text.utf8) }?.program
  }
}
