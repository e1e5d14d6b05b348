import RapportBase

/// Vectors as parts of the index.
///
/// `m…` holds the vectors of documents, `documentsPerPart` in a part. `n…` holds those of the stems in
/// `dictionaryFilesPerPart` files of the dictionary: first how many rows each file has, then the rows in the
/// dictionary's order. Only stems in at least `MeaningVectors.leastStemDocuments` documents have a row. A row
/// is its quantization step, then a character for each number.
struct MeaningFiles: Sendable {
  private(set) var parts: [IndexPart] = []
  let directions: Int

  /// How many documents' vectors a part holds. Parts are read one at a time, so that none takes long.
  static let documentsPerPart = 1000
  /// How many files of the dictionary a part covers. A query needs one part for each of its words.
  static let dictionaryFilesPerPart = 4

  /// The stems that have a vector.
  static func kept(_ postings: Postings) -> [Int] {
    (0..<postings.starts.count - 1).filter { postings.count($0) >= MeaningVectors.leastStemDocuments }
  }

  init(_ vectors: MeaningVectors, _ dictionary: TermDictionary) {
    directions = vectors.documents.columns
    let count = vectors.documents.steps.count
    var documentParts = 0
    for start in stride(from: 0, to: count, by: MeaningFiles.documentsPerPart) {
      var out: [UInt8] = []
      for document in start..<min(count, start + MeaningFiles.documentsPerPart) {
        vectors.documents.append(document, to: &out)
      }
      parts.append(IndexPart("m\(documentParts)", dense: out))
      documentParts += 1
    }
    appendStems(vectors, dictionary)
  }

  /// What the manifest says about them.
  func write(script: String, to json: inout JSONWriter) {
    json.member("script", script)
    json.member("directions", directions)
    json.member("documentsPerPart", MeaningFiles.documentsPerPart)
    json.member("filesPerPart", MeaningFiles.dictionaryFilesPerPart)
    json.member("leastDocuments", MeaningVectors.leastStemDocuments)
  }

  private mutating func appendStems(_ vectors: MeaningVectors, _ dictionary: TermDictionary) {
    var rows = [[Int]](repeating: [], count: dictionary.sizes.count)
    for (stem, row) in vectors.rowOf.enumerated() where row >= 0 {
      rows[dictionary.shardOf[stem]].append(row)
    }
    let size = MeaningFiles.dictionaryFilesPerPart
    for (number, start) in stride(from: 0, to: rows.count, by: size).enumerated() {
      let files = rows[start..<min(rows.count, start + size)]
      var out: [UInt8] = []
      for file in files { Base92.append(file.count, to: &out) }
      for row in files.joined() { vectors.stems.append(row, to: &out) }
      parts.append(IndexPart("n\(number)", dense: out))
    }
  }
}
