import Testing

@testable import RapportServer

@Suite("Parts of HTTP")
struct HTTPTests {
  @Test("A range gives the bytes that the file has in it")
  func ranges() {
    #expect(ByteRange("bytes=0-9", size: 100) == .part(0..<10))
    #expect(ByteRange("bytes=90-", size: 100) == .part(90..<100))
    #expect(ByteRange("bytes=90-500", size: 100) == .part(90..<100))
    #expect(ByteRange("bytes=-5", size: 100) == .part(95..<100))
    #expect(ByteRange("bytes=-500", size: 100) == .part(0..<100))
    #expect(ByteRange("bytes=0-99999999999999999999999", size: 100) == .part(0..<100))
    #expect(ByteRange("bytes=100-", size: 100) == .unsatisfiable)
    #expect(ByteRange("bytes=99999999999999999999999-", size: 100) == .unsatisfiable)
    #expect(ByteRange("bytes=-0", size: 100) == .unsatisfiable)
    #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    for odd in [
      "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "bytes=a-b", "lines=0-1", "bytes=+1-2", "bytes= 1-2",
    ] {
      #expect(ByteRange(odd, size: 100) == .whole, "\(odd)")
    }
    #expect(ByteRange(nil, size: 100) == .whole)
  }

  @Test("On loopback, only this machine's names are accepted as hosts")
  func hosts() {
    let own = HostPolicy(listeningOn: "127.0.0.1")
    for host in [
      "localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "127.1.2.3", "[::1]:8000",
      "hub.localhost",
    ] {
      #expect(own.allows(host), "\(host)")
    }
    for host in [
      "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "10.0.0.1", "evil.example:8000",
      "127.0.0.1@evil.example",
    ] {
      #expect(!own.allows(host), "\(host)")
    }
    #expect(HostPolicy(listeningOn: "0.0.0.0").allows("hub.example"))
  }

  @Test("Compression is used if the client accepts it")
  func gzip() {
    #expect(Gzip.isAccepted(["gzip, deflate, br"]))
    #expect(Gzip.isAccepted(["br", "GZIP;q=0.5"]))
    #expect(Gzip.isAccepted(["*"]))
    #expect(!Gzip.isAccepted(["gzip;q=0"]))
    #expect(!Gzip.isAccepted(["gzip; q=0.0"]))
    #expect(!Gzip.isAccepted(["identity", "xgzip"]))
    #expect(!Gzip.isAccepted([]))
  }
}
