import RapportHub

/// What became of a row.
enum RowOutcome {
  /// An entry of its own.
  case new(NewFile)
  /// The hub has an entry that says the same.
  case alreadyThere(String)
  /// The hub has another entry of that name, which stays as it is.
  case taken(String, differing: [String])
  /// An earlier row says the same.
  case repeats(line: Int)
  case refused(String)

  /// A file that an import makes.
  struct NewFile {
    /// Below the content folder.
    var path: String
    var bytes: [UInt8]
    /// What is to know of its name.
    var remark: String?
  }
}
