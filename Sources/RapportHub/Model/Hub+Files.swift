extension Hub {
  /// The files an entry names, each with the field that names it. Missing files are left out.
  public func files(of entry: Entry) -> [(field: String, file: Attachment)] {
    entry.kind.fileFields.flatMap { field in
      entry.texts(field).compactMap { path in attachment(path).map { (field, $0) } }
    }
  }
}
