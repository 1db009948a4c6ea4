// Objects that stand in lists by the thousand. Codable asks for each member through three tables of
// functions; a record goes through its members itself, in one function for both directions.

/// A type that goes through its members itself, to read them or to write them.
public protocol JSONRecord: Codable {
  /// A value to be filled with what is read.
  static var blank: Self { get }
  /// Goes through the members, in the order in which they are written.
  mutating func visit(_ members: inout some JSONMemberVisitor) throws
}

/// What goes through the members of a record. An optional value that is nil has no member.
public protocol JSONMemberVisitor {
  /// Visits a text.
  mutating func visit(_ key: StaticString, _ value: inout String) throws
  /// Visits a text that may be missing.
  mutating func visit(_ key: StaticString, _ value: inout String?) throws
  /// Visits a number.
  mutating func visit(_ key: StaticString, _ value: inout Int64) throws
  /// Visits a number that may be missing.
  mutating func visit(_ key: StaticString, _ value: inout Int64?) throws
  /// Visits a number.
  mutating func visit(_ key: StaticString, _ value: inout Int) throws
  /// Visits something that is written as a text; `read` gives nil for a text that means nothing.
  mutating func visit<Value>(
    _ key: StaticString, _ value: inout Value, as text: (Value) -> String,
    _ read: (String) -> Value?
  ) throws
}

extension JSONRecord {
  /// Reads the members.
  ///
  /// - Throws: `DecodingError`, also where it is not `JSONText` that reads.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? JSONDecoding else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "only JSONText reads this"))
    }
    var reader = try JSONMemberReader(decoder)
    self = .blank
    try visit(&reader)
  }

  /// Writes the members.
  ///
  /// - Throws: `EncodingError` where it is not `JSONText` that writes.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? JSONEncoding else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "only JSONText writes this"))
    }
    var record = self
    try encoder.write { try record.visit(&$0) }
  }
}

/// Reads the members of an object.
struct JSONMemberReader: JSONMemberVisitor {
  private let object: JSONDecoding
  /// Where the next key is looked for first.
  private var place: Int

  init(_ object: JSONDecoding) throws {
    try object.expect(.object)
    self.object = object
    place = object.node + 1
  }

  private mutating func find(_ key: StaticString) -> JSONDecoding? {
    guard let found = object.source.tape.member(key.description, of: object.node, near: place)
    else {
      return nil
    }
    place = object.source.tape.nodes[found].next
    let value = JSONDecoding(source: object.source, node: found)
    return value.decodeNil() ? nil : value
  }

  private mutating func found(_ key: StaticString) throws -> JSONDecoding {
    guard let value = find(key) else { throw object.lacks(key.description) }
    return value
  }

  mutating func visit(_ key: StaticString, _ value: inout String) throws {
    value = try found(key).decode(String.self)
  }

  mutating func visit(_ key: StaticString, _ value: inout String?) throws {
    value = try find(key)?.decode(String.self)
  }

  mutating func visit(_ key: StaticString, _ value: inout Int64) throws {
    value = try found(key).decode(Int64.self)
  }

  mutating func visit(_ key: StaticString, _ value: inout Int64?) throws {
    value = try find(key)?.decode(Int64.self)
  }

  mutating func visit(_ key: StaticString, _ value: inout Int) throws {
    value = try found(key).decode(Int.self)
  }

  mutating func visit<Value>(
    _ key: StaticString, _ value: inout Value, as text: (Value) -> String,
    _ read: (String) -> Value?
  ) throws {
    let member = try found(key)
    let text = try member.decode(String.self)
    guard let meant = read(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: member.codingPath, debugDescription: "\(Value.self) expected"))
    }
    value = meant
  }
}

extension JSONWriter: JSONMemberVisitor {
  /// Writes a text.
  public mutating func visit(_ key: StaticString, _ value: inout String) {
    member(key, value)
  }

  /// Writes a text, where there is one.
  public mutating func visit(_ key: StaticString, _ value: inout String?) {
    member(key, value)
  }

  /// Writes a number.
  public mutating func visit(_ key: StaticString, _ value: inout Int64) {
    member(key, value)
  }

  /// Writes a number, where there is one.
  public mutating func visit(_ key: StaticString, _ value: inout Int64?) {
    member(key, value)
  }

  /// Writes a number.
  public mutating func visit(_ key: StaticString, _ value: inout Int) {
    member(key, value)
  }

  /// Writes the text that stands for something.
  public mutating func visit<Value>(
    _ key: StaticString, _ value: inout Value, as text: (Value) -> String,
    _ read: (String) -> Value?
  ) {
    member(key, text(value))
  }
}
