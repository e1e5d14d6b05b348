/// Recognises small text files that a program put in place of a file whose real bytes weren't fetched.
public enum FilePointer {
  /// How each program's pointer files begin. Git LFS: version 1 of the specification, and the earlier names
  /// of the format. git-annex: "internals", pointer files.
  private static let beginnings: [(text: String, program: Program)] = [
    ("version https://git-lfs.github.com/spec/", .gitLFS),
    ("version https://hawser.github.com/spec/", .gitLFS),
    ("version http://git-media.io/", .gitLFS), ("/annex/objects/", .gitAnnex),
  ]

  /// The program that can restore the real file.
  public enum Program: Sendable {
    case gitLFS, gitAnnex

    /// The name of the program.
    public var name: String { self == .gitLFS ? "Git LFS" : "git-annex" }

    /// How to replace a pointer with the real file.
    public var help: String {
      switch self {
      case .gitLFS:
        "Fetch the file itself with  git lfs pull. In a workflow, add  lfs: true  to the checkout step."
      case .gitAnnex: "Fetch the file itself with  git annex get."
      }
    }
  }

  /// The program whose pointer the bytes are; `nil` if they are none.
  ///
  /// - Parameter bytes: the start of a file; 50 bytes are enough.
  public static func program(of bytes: some Collection<UInt8>) -> Program? {
    beginnings.first { bytes.starts(with: $0.text.utf8) }?.program
  }
}
