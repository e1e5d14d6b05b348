/// A colour in sRGB with one byte per channel.
public struct Colour: Sendable, Hashable {
  /// Red, green and blue, 0 to 255.
  public let channels: [UInt8]

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) { channels = [red, green, blue] }

  /// - Parameter hex: `#` and six hexadecimal digits in either case; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst().compactMap { Colour.value(of: $0) }
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, hex.utf8.count == 7 else { return nil }
    channels = stride(from: 0, to: 6, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// `#0a6a49`.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = channels.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "#" + String(decoding: bytes, as: UTF8.self)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Relative luminance from 0 (black) to 1 (white), as defined by WCAG 2.2.
  public var luminance: Double {
    let linear = channels.map { channel in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Contrast ratio as defined by WCAG 2.2, from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// A mix of two colours, channel by channel.
  ///
  /// - Parameter percent: the share of the other colour, 0 to 100.
  public func mixed(with other: Colour, percent: Int) -> Colour {
    let mixed = zip(channels, other.channels).map { own, other in
      UInt8((Int(own) * (100 - percent) + Int(other) * percent + 50) / 100)
    }
    return Colour(mixed[0], mixed[1], mixed[2])
  }
}
