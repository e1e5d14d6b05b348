import RapportBase

/// A facet's values of all documents, in the documents' order.
///
/// Consecutive documents often have the same values, so the column is run-length encoded. First comes the
/// count of distinct sets of values, each with its size and members; then runs: the number of a set, and how
/// many documents in a row have it, minus one.
enum FacetColumn {
  static func part(_ number: Int, _ facet: SearchFacet, _ values: [[Int]]) -> IndexPart {
    var sets: [[Int]: Int] = [:]
    var dictionary: [UInt8] = []
    var runs: [UInt8] = []
    var index = 0
    while index < values.count {
      let set = values[index]
      var end = index + 1
      while end < values.count, values[end] == set { end += 1 }
      let known = sets[set] ?? sets.count
      if known == sets.count {
        sets[set] = known
        Base92.append(set.count, to: &dictionary)
        for value in set { Base92.append(value, to: &dictionary) }
      }
      Base92.append(known, to: &runs)
      Base92.append(end - index - 1, to: &runs)
      index = end
    }
    var count: [UInt8] = []
    Base92.append(sets.count, to: &count)
    var json = JSONWriter()
    json.object { json in
      json.key("values")
      json.array { json in
        for value in facet.values { json.string(value.value) }
      }
      json.member("column", String(decoding: count + dictionary + runs, as: UTF8.self))
    }
    return IndexPart("f\(number)", json: json.bytes)
  }

  /// The names of the facets and of their values.
  static func labels(_ facets: [SearchFacet]) -> IndexPart {
    var json = JSONWriter()
    json.array { json in
      for facet in facets {
        json.object { json in
          json.member("name", facet.name)
          json.member("label", facet.label)
          json.key("values")
          json.array { json in
            for value in facet.values { write(value, to: &json) }
          }
        }
      }
    }
    return IndexPart("v", json: json.bytes)
  }

  private static func write(_ value: SearchFacet.Value, to json: inout JSONWriter) {
    json.object { json in
      json.member("value", value.value)
      json.member("label", value.label)
      json.key("also")
      json.array { json in
        for name in value.also { json.string(name) }
      }
    }
  }
}
