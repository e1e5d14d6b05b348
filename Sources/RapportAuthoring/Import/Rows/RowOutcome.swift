import RapportHub

/// What became of a row.
enum RowOutcome {
  /// It becomes an entry of its own.
  case new(NewFile)
  /// The hub has an entry that says the same.
  case alreadyThere(String)
  /// The hub has a different entry with that name, which stays as it is.
  case taken(String, differing: [String])
  /// An earlier row says the same.
  case repeats(line: Int)
  case refused(String)

  /// A file that an import makes.
  struct NewFile {
    /// Relative to the content folder.
    var path: String
    var bytes: [UInt8]
    /// What people should know about its name.
    var remark: String?
  }
}
