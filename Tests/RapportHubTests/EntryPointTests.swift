import RapportHub
import Testing

@Suite("The form's entry points")
struct EntryPointTests {
  @Test("ask only for fields that their kind has", arguments: Kind.builtIn)
  func askForKnownFields(kind: Kind) {
    for entryPoint in kind.entryPoints {
      let questions = entryPoint.first + entryPoint.more + entryPoint.wording
      let keys =
        questions.map(\.key) + entryPoint.omitted + entryPoint.fixedValues.keys + [entryPoint.queryField]
      for key in keys where !(key == "objection" && entryPoint.asksObjection) {
        #expect(kind.field(key) != nil, "\(entryPoint.name) asks for \(key)")
      }
    }
  }

  @Test("have unique names, and lead to one another")
  func namesAreUnique() {
    let all = Kind.entryPoints(of: Kind.builtIn).map(\.entryPoint)
    #expect(
      all.compactMap { $0.summary == nil ? nil : $0.name } == [
        "heard", "have", "proven", "need", "wrong", "won", "lost",
      ])
    #expect(Set(all.map(\.name)).count == all.count)
    for next in all.compactMap(\.next) { #expect(all.contains { $0.name == next.name }) }
  }
}
