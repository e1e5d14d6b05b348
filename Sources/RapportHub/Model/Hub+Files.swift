extension Hub {
  /// The files that an entry names, with the fields that name them; those that aren't there are left out.
  public func files(of entry: Entry) -> [(field: String, file: Attachment)] {
    entry.kind.fields.flatMap { field -> [(field: String, file: Attachment)] in
      guard field.type == .file || field.type == .list(.file) else { return [] }
      return entry.texts(field.key).compactMap { path in attachment(path).map { (field.key, $0) } }
    }
  }
}
