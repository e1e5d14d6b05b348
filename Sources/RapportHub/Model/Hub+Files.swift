extension Hub {
  /// The files that an entry names, with the fields that name them; those that aren't there are left out.
  public func files(of entry: Entry) -> [(field: String, file: Attachment)] {
    entry.kind.fileFields.flatMap { field in
      entry.texts(field).compactMap { path in attachment(path).map { (field, $0) } }
    }
  }
}
