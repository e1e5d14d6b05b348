/// Parses JSON (RFC 8259). It doesn't recurse and has limits, because the input comes from other programs.
public struct JSONParser {
  /// What is wrong, and where.
  public struct Fault: Error, Sendable, Hashable {
    /// Line from 1.
    public let line: Int
    /// Column in bytes, from 1.
    public let column: Int
    /// The end of a sentence that starts with the position: *a value is missing*.
    public let message: String

    public init(line: Int, column: Int, message: String) {
      (self.line, self.column, self.message) = (line, column, message)
    }
  }

  /// How deep values may be nested.
  static let maxDepth = 100

  private var scanner: JSONScanner
  /// Values read so far in the open arrays and objects, the innermost last.
  private var values: [JSONValue] = []
  /// Names of the members among `values`.
  private var names: [String] = []
  private var open: [Container] = []

  /// An array or object whose end hasn't been read yet.
  private struct Container {
    let isObject: Bool
    /// Where its own values begin in `values`, and its names in `names`.
    let firstValue: Int
    let firstName: Int
  }

  /// - Throws: `Fault` at the first position that isn't valid JSON.
  public static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var parser = JSONParser(scanner: JSONScanner(bytes))
    return try parser.document()
  }

  private mutating func document() throws(Fault) -> JSONValue {
    while true {
      guard let value = try begin() else { continue }
      values.append(value)
      try closeWhatEnds()
      guard open.isEmpty else { continue }
      guard scanner.isAtEnd else { throw scanner.fault("something comes after the value") }
      return values[0]
    }
  }

  /// Reads a value, or the start of an array or object.
  ///
  /// - Returns: the value if it is complete.
  private mutating func begin() throws(Fault) -> JSONValue? {
    let isObject = scanner.take(UInt8(ascii: "{"))
    guard isObject || scanner.take(UInt8(ascii: "[")) else { return try scanner.scalar() }
    if scanner.take(JSONParser.end(isObject)) { return isObject ? .object([]) : .array([]) }
    guard open.count < JSONParser.maxDepth else { throw scanner.fault("values are nested too deep") }
    open.append(Container(isObject: isObject, firstValue: values.count, firstName: names.count))
    if isObject { names.append(try scanner.name()) }
    return nil
  }

  /// Closes arrays and objects that end here, up to one that continues.
  private mutating func closeWhatEnds() throws(Fault) {
    while let container = open.last {
      if scanner.take(UInt8(ascii: ",")) {
        if container.isObject { names.append(try scanner.name()) }
        return
      }
      guard scanner.take(JSONParser.end(container.isObject)) else {
        throw scanner.fault(container.isObject ? "“,” or “}” is missing" : "“,” or “]” is missing")
      }
      let own = Array(values[container.firstValue...])
      let whole: JSONValue =
        container.isObject
        ? .object(zip(names[container.firstName...], own).map { JSONValue.Member(name: $0, value: $1) })
        : .array(own)
      values.removeSubrange(container.firstValue...)
      names.removeSubrange(container.firstName...)
      values.append(whole)
      open.removeLast()
    }
  }

  private static func end(_ isObject: Bool) -> UInt8 {
    isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }
}
