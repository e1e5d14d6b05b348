import RapportBase

/// Why a site could not be published. In every case the previous site is left as it was.
public enum PublishError: Error, Sendable, Hashable {
  /// The output path is empty, ends in `.` or `..`, or is the root of the file system.
  case unnamed(String)
  /// There is a file at the output path.
  case notAFolder(String)
  /// The output path is a symbolic link that leads nowhere.
  case deadLink(String)
  /// The output folder is the folder that the command was started in.
  case workingFolder(String)
  /// The output folder contains something that Rapport did not write.
  case foreignContent(String, example: String)
  /// The output folder is the root of a Git repository.
  case repository(String)
  /// The output folder is a mount point, or belongs to a lower layer of an overlay.
  case mountPoint(String)
  /// A path that would be outside the site.
  case unsafePath(String)
  /// Two pages or files have the same path.
  case writtenTwice(String)
  /// A system call failed: what was tried, on which path, and the `errno`.
  case failed(String, path: String, code: Int32)

  /// Whether the system failed, rather than the request being wrong.
  public var isMachineFailure: Bool {
    if case .failed = self { true } else { false }
  }

  /// What is wrong, in one or two sentences.
  public var message: String {
    switch self {
    case .unnamed(let path): "`\(path)` can't be the output folder."
    case .notAFolder(let path): "The output `\(path)` is a file. The site needs a folder of its own."
    case .deadLink(let path): "The output `\(path)` is a link that leads nowhere."
    case .workingFolder(let path): "The output `\(path)` is the folder you are in, and it would be replaced."
    case .foreignContent(let path, let example):
      "The output folder `\(path)` contains files that Rapport did not write, such as `\(example)`. "
        + "They would be lost, so nothing was changed."
    case .repository(let path):
      "The output folder `\(path)` is a Git repository. Its history would be lost, so nothing was changed."
    case .mountPoint(let path):
      "The output folder `\(path)` is a mounted disk or part of a container's image, "
        + "and can't be replaced in one step."
    case .unsafePath(let path): "`\(path)` is not a path inside the site."
    case .writtenTwice(let path): "Two pages or files have the same path `\(path)`."
    case .failed(let attempt, let path, let code):
      "\(attempt) `\(path)` failed: \(String(cString: strerror(code)))."
    }
  }

  /// What to do about it.
  public var help: String {
    switch self {
    case .unnamed, .workingFolder: "Name a folder of its own with --output, such as `site`."
    case .notAFolder: "Choose another --output, or move the file away."
    case .deadLink: "Remove the link, or create the folder it leads to."
    case .foreignContent: "Choose a new or an empty folder with --output, or move these files away."
    case .repository(let path): "Choose a folder inside it, such as `--output \(path)/site`."
    case .mountPoint(let path): "Choose a folder inside it, such as `--output \(path)/site`."
    case .unsafePath: "Paths in the site are relative, without `.` and `..`."
    case .writtenTwice: "Rename one of them; on some machines upper and lower case are the same."
    case .failed(_, _, ENOSPC): "Free some space on the disk, then build again."
    case .failed("Opening", _, EACCES): "Allow reading this file."
    case .failed(_, _, EACCES), .failed(_, _, EPERM), .failed(_, _, EROFS):
      "Allow writing to the folder that contains the output, or choose another --output."
    case .failed: "The previous site is unchanged. Build again once this is fixed."
    }
  }
}
