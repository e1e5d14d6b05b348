import Foundation
import RapportAuthoring
import RapportHub
import TestSupport
import Testing

@Suite struct ContentReferenceTests {
  /// `make reference` updates the page.
  @Test func theReferenceSaysWhatTheDeclarationsSay() throws {
    let found = ContentReference.markdown()
    #expect(found == (try Golden.text(Checkout.root.appending(path: "docs/content.md"), found: found)))
  }
}
