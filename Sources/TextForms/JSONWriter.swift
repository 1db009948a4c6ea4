// JSON written by code that goes through the members itself, in the order that it wants: Codable takes ten
// times the work, most of it for containers and for sorting keys.

/// A JSON text that is written a member at a time.
public struct JSONWriter {
  private var output = JSONOutput(isSorted: false)

  /// Nothing is written yet.
  public init() {}

  /// What is written.
  public var bytes: [UInt8] { output.bytes }

  /// Writes an object; `members` writes what is in it.
  public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    output.open("{", "}")
    let depth = output.depth
    try members(&self)
    output.close(to: depth - 1)
  }

  /// Writes a text, where there is one.
  public mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    output.beginMember(key, at: output.depth)
    output.write(value)
  }

  /// Writes a whole number, where there is one.
  public mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return }
    output.beginMember(key, at: output.depth)
    output.write(Int64(value))
  }

  /// Writes a number.
  ///
  /// - Throws: `EncodingError` where it is not finite.
  public mutating func member(_ key: String, _ value: Double) throws {
    output.beginMember(key, at: output.depth)
    try output.write(value, path: [])
  }

  /// Writes an object under a key.
  public mutating func member(
    _ key: String, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    output.beginMember(key, at: output.depth)
    try object(members)
  }

  /// Writes a list, where there is anything in it; `element` writes each.
  public mutating func list<Element>(
    _ key: String, _ elements: [Element], _ element: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    if elements.isEmpty { return }
    output.beginMember(key, at: output.depth)
    output.open("[", "]")
    let depth = output.depth
    for one in elements {
      output.beginElement(at: depth)
      try element(&self, one)
    }
    output.close(to: depth - 1)
  }

  /// Writes a list of texts, where there is anything in it.
  public mutating func list(_ key: String, _ texts: [String]) {
    list(key, texts) { $0.output.write($1) }
  }

  /// Writes a list of whole numbers, where there is anything in it.
  public mutating func list(_ key: String, _ numbers: [Int64]) {
    list(key, numbers) { $0.output.write($1) }
  }
}
