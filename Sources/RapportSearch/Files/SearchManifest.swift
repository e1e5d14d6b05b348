import RapportBase

/// The one file that every search loads: the names of the others, and what the engine needs before it loads
/// any of them.
struct SearchManifest: Sendable {
  static let format = 3

  var folder: String
  var count: Int
  var activeCount: Int
  var perBlock: Int
  /// Files about all documents.
  var bundles: [IndexFile]
  var settings: SearchIndex.Settings
  /// Whether there is a part with `RelatedWords`.
  var hasRelated: Bool
  var facets: [SearchFacet]
  /// Sizes of the facets' columns in bytes.
  var columns: [Int]
  var words: TermIndexWriter
  var table: CharacterTable
  var common: [String]
  /// Stop words that occur as initials.
  var abbreviations: [String]
  /// Whether a language of the content writes compounds as one word, so that a word may be the ending of
  /// another.
  var hasCompounds: Bool
  var meaning: MeaningFiles?

  /// Columns are loaded up front as long as together they take no more bytes than this.
  private static let eagerColumns = 64_000

  var part: IndexPart {
    var json = JSONWriter()
    json.object { json in
      json.member("format", SearchManifest.format)
      json.member("folder", folder)
      json.member("asOf", settings.asOf)
      json.member("count", count)
      json.member("live", activeCount)
      json.member("perBlock", perBlock)
      json.key("bundles")
      json.object { json in
        for file in bundles where file.parts.count > 1 {
          json.member(file.name, file.parts.map(\.name).joined(separator: " "))
        }
      }
      json.member("maxWordLength", Tokenizer.maxLength)
      json.member("levels", Postings.levels)
      json.key("completionWeight")
      json.object { json in
        json.key("least")
        json.number(PrefixTopDocuments.leastShare)
        json.key("byLength")
        json.number(PrefixTopDocuments.shareByLength)
      }
      json.key("maxImpact")
      json.number(Double((SearchField.maxImpact * 1000).rounded() / 1000))
      json.member("shards", words.shards.separators.joined(separator: " "))
      json.member(
        "prefixes", words.topDocuments.prefixes.map { $0.joined(separator: " ") }.joined(separator: "|"))
      json.member("first", words.spelling.first.joined(separator: " "))
      json.member("last", words.spelling.last.joined(separator: " "))
      json.member("common", common.joined(separator: " "))
      if !abbreviations.isEmpty { json.member("abbreviations", abbreviations.joined(separator: " ")) }
      if hasCompounds {
        json.key("hasCompounds")
        json.bool(true)
      }
      if let meaning, let script = settings.meaningScript {
        json.key("meaning")
        json.object { json in meaning.write(script: script, to: &json) }
      }
      json.member("characters", table.written())
      json.key("synonyms")
      json.array { json in
        for group in settings.synonyms { write(group, to: &json) }
      }
      if hasRelated {
        json.key("hasRelated")
        json.bool(true)
      }
      json.key("facets")
      json.array { json in write(facets: &json) }
    }
    return IndexPart("index", json: json.bytes)
  }

  private func write(_ group: [String], to json: inout JSONWriter) {
    json.array { json in
      for phrase in group { json.string(phrase) }
    }
  }

  /// The facets, each with a flag for whether its counts are loaded up front.
  private func write(facets json: inout JSONWriter) {
    var bytes = 0
    for (facet, size) in zip(facets, columns) {
      let isEager = bytes + size <= SearchManifest.eagerColumns
      if isEager { bytes += size }
      json.object { json in
        json.member("name", facet.name)
        json.key("eager")
        json.bool(isEager)
        guard facet.isOffered else { return }
        json.key("offers")
        json.array { json in
          for value in facet.values { write([value.value, value.label] + value.also, to: &json) }
        }
      }
    }
  }
}
