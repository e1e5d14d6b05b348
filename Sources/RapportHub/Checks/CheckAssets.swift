import RapportContent
import RapportDiagnostics

/// Reports assets for buyers without a link that buyers can open, and assets with no content at all.
@Sendable func checkAssets(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  return hub.live("asset").flatMap { asset -> [Diagnostic] in
    let hasLocation = asset["buyer_url"] != nil || asset["url"] != nil || asset["file"] != nil
    if !hasLocation, asset.body.isEmpty {
      return [
        asset.finding(
          .emptyAsset, on: "type", "the asset has no link, file or text, so there is nothing to use",
          help:
            "Add  buyer_url, url  or  file, or write the text below the fields. Not ready? status: planned")
      ]
    }
    guard asset.audience == .external, asset["buyer_url"] == nil else { return [] }
    return [
      asset.finding(
        .noBuyerLink, on: asset["audience"] == nil ? "type" : "audience",
        "this asset is for buyers, but it has no link that they can open",
        help: "Add  buyer_url: https://…  or set  audience: internal")
    ]
  }
}
