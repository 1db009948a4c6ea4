// Values as JSON and back. Foundation does this too, at more than twice the work on long lists; see
// docs/decisions/0016-json-without-foundation.md.

/// JSON by RFC 8259.
public enum JSONText {
  /// How JSON is laid out.
  public struct Layout: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// A layout.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// The members of objects in the order of their keys' bytes, not as a type states them.
    public static let sorted = Layout(rawValue: 1)
    /// A member or element a line, indented.
    public static let pretty = Layout(rawValue: 2)
  }

  /// A value as JSON.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public static func encode(_ value: some Encodable, _ layout: Layout = []) throws -> [UInt8] {
    let sink = JSONSink(isSorted: layout.contains(.sorted))
    try sink.write(value, path: [])
    sink.output.close(to: 0)
    let bytes = sink.output.bytes
    return layout.contains(.pretty) ? JSONPrinting.indented(bytes) : bytes
  }

  /// The value that a JSON text states.
  ///
  /// - Throws: `DecodingError`.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    do {
      let source = JSONSource(tape: try JSONTape(bytes))
      return try JSONDecoding(source: source, node: 0).value(type)
    } catch let fault as JSONFault {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "no JSON from byte \(fault.offset) on"))
    }
  }

  /// JSON whose strings hold nothing that a terminal obeys: such characters as `\u202e`, which means
  /// the same.
  public static func printable(_ json: [UInt8]) -> [UInt8] {
    JSONPrinting.printable(json)
  }
}
