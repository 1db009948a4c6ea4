// JSON written by code that goes through the members itself, in the order that it wants: Codable takes ten
// times the work, most of it for containers and for sorting keys.

/// A JSON text that is written a member at a time.
public struct JSONWriter {
  /// What is written to.
  private(set) var output: JSONOutput
  /// Whether something stands before in the object or list that is open.
  private var needsComma = false

  /// Nothing is written yet.
  public init() {
    self.init(behind: JSONOutput(isSorted: false))
  }

  /// Writes on behind what is written already.
  init(behind output: consuming JSONOutput) {
    self.output = output
  }

  /// What is written.
  public var bytes: [UInt8] { output.bytes }

  /// Writes an object; `members` writes what is in it.
  public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    try container("{", "}", members)
  }

  /// Writes a text, where there is one.
  public mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    begin(key)
    output.write(value)
  }

  /// Writes a whole number, where there is one.
  public mutating func member(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    begin(key)
    output.write(Int64(value))
  }

  /// Writes a whole number, where there is one.
  public mutating func member(_ key: StaticString, _ value: Int64?) {
    guard let value else { return }
    begin(key)
    output.write(value)
  }

  /// Writes a number.
  ///
  /// - Throws: `EncodingError` where it is not finite.
  public mutating func member(_ key: StaticString, _ value: Double) throws {
    begin(key)
    try output.write(value, path: [])
  }

  /// Writes an object under a key.
  public mutating func member(
    _ key: StaticString, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    begin(key)
    try object(members)
  }

  /// Writes a list, where there is anything in it; `element` writes each.
  public mutating func list<Element>(
    _ key: StaticString, _ elements: [Element],
    _ element: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    if elements.isEmpty { return }
    begin(key)
    try container("[", "]") { json in
      for one in elements {
        json.beginElement()
        try element(&json, one)
        json.needsComma = true
      }
    }
  }

  /// Writes a list of texts, where there is anything in it.
  public mutating func list(_ key: StaticString, _ texts: [String]) {
    list(key, texts) { $0.output.write($1) }
  }

  /// Writes a list of whole numbers, where there is anything in it.
  public mutating func list(_ key: StaticString, _ numbers: [Int64]) {
    list(key, numbers) { $0.output.write($1) }
  }

  private mutating func begin(_ key: StaticString) {
    if output.isSorted {
      output.beginMember(key.description, at: output.depth)
    } else {
      if needsComma { output.write(mark: ",") }
      output.write(key: key)
      needsComma = true
    }
  }

  private mutating func beginElement() {
    if output.isSorted {
      output.beginElement(at: output.depth)
    } else if needsComma {
      output.write(mark: ",")
    }
  }

  /// Writes an object or list. Only where members are to be sorted does anybody have to know what is open.
  private mutating func container(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar,
    _ contents: (inout JSONWriter) throws -> Void
  ) rethrows {
    let depth = output.depth
    if output.isSorted { output.open(start, end) } else { output.write(mark: start) }
    needsComma = false
    try contents(&self)
    if output.isSorted { output.close(to: depth) } else { output.write(mark: end) }
    needsComma = true
  }
}
