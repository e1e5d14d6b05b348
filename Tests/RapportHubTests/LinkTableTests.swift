import RapportBase
import RapportScorecard
import TestSupport
import Testing

@testable import RapportHub

@Suite("The table of links that buyers open")
struct LinkTableTests {
  private static let start = testDay.number

  private func day(_ night: Int) -> Day { Day(number: Self.start + night) }

  /// A report as lychee writes it: addresses, with a status if there was one.
  private func report(
    works: [String] = [], failed: [(String, Int?)] = [], timeouts: [String] = []
  ) throws -> LinkReport {
    func items(_ addresses: [(String, Int?)]) -> String {
      let items = addresses.map { address, code in
        #"{"url":"\#(address)","status":{"text":"x"\#(code.map { ",\"code\":\($0)" } ?? "")}}"#
      }
      return items.isEmpty ? "{}" : "{\"links.txt\":[\(items.joined(separator: ","))]}"
    }
    let text = """
      {"total":9,"successful":\(works.count),"success_map":\(items(works.map { ($0, 200) })),
       "error_map":\(items(failed)),"timeout_map":\(items(timeouts.map { ($0, nil) }))}
      """
    return try LinkReport(Array(text.utf8))
  }

  @Test("thirty nights with flaky links raise no false alarm, and a dead one is marked on its third night")
  func nights() throws {
    var random = SplitMix(seed: 15)
    let flaky = (0..<40).map { "https://flaky.example/\($0)" }
    let (dead, fine, shut) = ("https://a.example/dead", "https://a.example/fine", "https://a.example/shut")
    var streaks = [Int](repeating: 0, count: flaky.count)
    var table = LinkTable(nil)
    for night in 0..<30 {
      var (works, failed) = ([fine], [(shut, Int?(403))])
      var timeouts: [String] = []
      for (index, address) in flaky.enumerated() {
        // Two failures in a row are bad luck; a third would make it dead.
        switch streaks[index] < 2 ? random.next() % 5 : 4 {
        case 0: failed.append((address, 500))
        case 1: timeouts.append(address)
        case 2: failed.append((address, 429))
        default: works.append(address)
        }
        let didFail = timeouts.last == address || failed.last.map { $0.0 == address && $0.1 == 500 } ?? false
        if works.last == address { streaks[index] = 0 } else if didFail { streaks[index] += 1 }
      }
      // It is gone from the tenth night on; on one night a rate limit hides that.
      if night < 10 { works.append(dead) } else { failed.append((dead, night == 11 ? 429 : 404)) }
      let counts = table.take(
        try report(works: works, failed: failed, timeouts: timeouts), addresses: flaky + [dead, fine, shut],
        day: day(night))
      #expect(counts.works + counts.failed + counts.unchecked == 43 && counts.missing == 0)
      let marked = table.rows.filter(\.isDead).map(\.address)
      #expect(marked == (night < 13 ? [] : [dead]), "night \(night)")
      // The table reads back as it was written.
      let (read, faults) = DataTableReader.read(table.bytes, .links, path: "data/links.csv")
      #expect(faults.isEmpty && LinkTable(read).rows == table.rows)
    }
    let row = try #require(table.rows.first { $0.address == dead })
    #expect((row.since, row.checked, row.found) == (day(10), day(13), "404"))
    #expect(table.rows.first { $0.address == shut }?.found == "403")
  }

  @Test("a day counts once, a success resets the count, and addresses that the hub lost are removed")
  func counts() throws {
    let (a, b) = ("https://a.example/x", "https://b.example/y")
    var table = LinkTable(nil)
    for _ in 0..<3 {
      _ = table.take(try report(failed: [(a, 404), (b, 404)]), addresses: [a, b], day: day(0))
    }
    #expect(table.rows.map(\.nights) == [1, 1])
    _ = table.take(try report(works: [b], failed: [(a, 404)]), addresses: [a, b], day: day(1))
    _ = table.take(try report(failed: [(a, 500), (b, 404)]), addresses: [a, b], day: day(2))
    #expect(table.rows.map(\.nights) == [3, 1] && table.rows.map(\.isDead) == [true, false])
    // A report says nothing about an address that it lacks.
    let before = table.rows
    let counts = table.take(try report(works: ["https://c.example/"]), addresses: [a, b], day: day(3))
    #expect(counts.missing == 2 && table.rows == before)
    _ = table.take(try report(works: [a]), addresses: [a], day: day(4))
    #expect(table.rows.isEmpty)
  }

  @Test("addresses are found in the report however the checker writes them")
  func keys() throws {
    let pairs = [
      ("HTTP://Host.Example", "http://host.example/"), ("https://h.example:443/a", "https://h.example/a"),
      ("https://h.example/ü?q=a|b", "https://h.example/%C3%BC?q=a%7Cb"),
      ("https://münchen.example/a", "https://xn--mnchen-3ya.example/a"),
      ("http://h.example:80?x", "http://h.example/?x"),
    ]
    for (own, written) in pairs {
      #expect(try report(failed: [(written, 404)]).outcome(of: own) == .failed("404"), "\(own)")
    }
    for other in [
      "https://h.example/b", "http://h.example/a", "https://i.example/a", "https://h.example:8443/a",
    ] {
      #expect(try report(failed: [("https://h.example/a", 404)]).outcome(of: other) == nil, "\(other)")
    }
    #expect(AddressLine.text("https://[::1]/a_(b)|c,é.") == "https://[::1]/a_%28b%29%7Cc%2C%C3%A9%2E")
  }

  @Test("login pages and refusals prove nothing, and an address that worked once in a report works")
  func outcomes() throws {
    let text = """
      {"total":9,"successful":3,"success_map":{"l":[
        {"url":"https://a.example/deck","status":{"code":200},
         "redirects":{"origin":"https://a.example/deck",
           "redirects":[{"url":"https://login.a.example/?next=deck","code":302}]}},
        {"url":"https://a.example/old","status":{"code":200}},
        {"url":"https://a.example/users/sign_in","status":{"code":200}},
        {"url":"https://a.example/blogs/logins-and-you","status":{"code":200}}]},
       "redirect_map":{"l":[{"origin":"https://a.example/old",
         "redirects":["https://accounts.a.example/v3/ServiceLogin?x=1"]}]},
       "error_map":{"l":[{"url":"https://a.example/docs/auth","status":{"code":404}},
         {"url":"https://a.example/999","status":{"code":999}},
         {"url":"https://a.example/blogs/logins-and-you","status":{"code":500}},
         {"url":"https://a.example/nobody","status":{"text":"Network error"}}]},
       "excluded_map":{"l":[{"url":"https://a.example/left-out","status":{"text":"Excluded"}}]}}
      """
    let report = try LinkReport(Array(text.utf8))
    func outcome(_ path: String) -> LinkReport.Outcome? { report.outcome(of: "https://a.example/\(path)") }
    #expect(["deck", "old", "users/sign_in"].map(outcome) == Array(repeating: .unchecked("login"), count: 3))
    #expect(outcome("docs/auth") == .failed("404") && outcome("999") == .unchecked("999"))
    #expect(outcome("blogs/logins-and-you") == .works && outcome("left-out") == nil)
    #expect(outcome("nobody") == .failed("no answer"))
  }

  @Test("a night on which no host answered doesn't count, and no other file is taken for a report")
  func refusals() throws {
    #expect(throws: LinkReport.Problem.noNetwork(addresses: 2)) {
      try report(failed: [("https://a.example/", nil)], timeouts: ["https://b.example/"])
    }
    // With one host nobody knows whether it or the network was at fault.
    _ = try report(failed: [("https://a.example/", nil), ("https://a.example/b", nil)])
    #expect(throws: LinkReport.Problem.notAReport) { try LinkReport(Array("{\"total\":1}".utf8)) }
    #expect(throws: LinkReport.Problem.lacksSuccesses) {
      try LinkReport(Array(#"{"total":1,"successful":1,"success_map":{},"error_map":{}}"#.utf8))
    }
    #expect(throws: LinkReport.Problem.self) { try LinkReport(Array("[error]".utf8)) }
  }

  @Test("a hub's addresses are those of entries in use, once each and in order")
  func list() async throws {
    let read = try await memoryHub([
      "hub.yml": """
      name: Test
      kinds:
        demo: {folder: demos, label: Demo, plural: Demos, fields: {rooms: {type: [address]}}}
      """,
      "assets/a.md": """
      ---
      title: A
      type: deck
      buyer_url: https://h.example/b
      url: https://h.example/a
      source: https://h.example/b
      ---
      See [this](https://h.example/c), [that](https://h.example/a), <https://h.example/d> and `https://h.example/no`.
      [Mail](mailto:a@h.example)
      """,
      "assets/b.md": "---\ntitle: B\ntype: deck\nstatus: retired\nurl: https://h.example/no\n---\n",
      "assets/c.md": "---\ntitle: C\ntype: deck\nstatus: planned\nurl: https://h.example/no\n---\n",
      "demos/x.md": "---\ntitle: X\nrooms: [https://h.example/e, \"https://h.example/f\"]\n---\n",
    ])
    #expect(!read.hasErrors, "\(read.findings)")
    #expect(read.hub.webAddresses.map { String($0.address.dropFirst(18)) } == ["b", "a", "c", "d", "e", "f"])
    #expect(read.hub.webAddresses.map(\.entry.slug) == ["a", "a", "a", "a", "x", "x"])
  }
}
