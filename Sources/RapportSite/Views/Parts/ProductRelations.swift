import RapportHub

/// What belongs to products. Assets and proof points name products in plain words: by title, slug or another
/// name.
struct ProductRelations: Sendable {
  private let names: [String: EntryIndex]
  private var assets: [EntryIndex: [EntryIndex]] = [:]
  private var objections: [EntryIndex: [EntryIndex]] = [:]

  /// - Parameter ranked: all listed objections, those heard most often first.
  init(_ site: SiteHub, ranked: [EntryIndex]) {
    let hub = site.hub
    var names: [String: EntryIndex] = [:]
    for index in site.listed(ProductView.kind) {
      let product = hub.entries[index]
      for name in [product.title, product.slug] + product.texts("aliases")
      where names[name.lowercased()] == nil {
        names[name.lowercased()] = index
      }
    }
    self.names = names
    guard !names.isEmpty else { return }
    // An objection belongs to a product if content about the product answers it, or if it comes up against
    // the product's competitors.
    var answered: [EntryIndex: [EntryIndex]] = [:]
    for index in site.listed(AssetView.kind) {
      for product in products(of: hub.entries[index]) where assets[product]?.last != index {
        assets[product, default: []].append(index)
        for key in hub.entries[index].keys("objections") {
          if let objection = hub.index(of: key) { answered[objection, default: []].append(product) }
        }
      }
    }
    var compared: [EntryKey: [EntryIndex]] = [:]
    for index in site.listed(ProductView.kind) {
      for key in hub.entries[index].keys("competitors") { compared[key, default: []].append(index) }
    }
    for index in ranked {
      let against = hub.entries[index].keys("competitors").flatMap { compared[$0] ?? [] }
      for product in Set((answered[index] ?? []) + against) { objections[product, default: []].append(index) }
    }
  }

  /// The product that goes by a name; `nil` if there is none.
  func product(called name: String) -> EntryIndex? { names[name.lowercased()] }

  /// Content about a product, in the hub's order.
  func assets(of product: EntryIndex) -> [EntryIndex] { assets[product] ?? [] }

  /// What buyers say against a product, the most frequent first.
  func objections(of product: EntryIndex) -> [EntryIndex] { objections[product] ?? [] }

  private func products(of entry: Entry) -> [EntryIndex] {
    entry.texts("products").compactMap { product(called: $0) }
  }
}
