// The ways in which a type may ask for what a value is made of.

/// A text that is being read, shared by all who read in it.
final class JSONSource {
  let tape: JSONTape

  init(tape: JSONTape) {
    self.tape = tape
  }

  /// The way from the whole to a node. It is worked out only where something is wrong.
  func path(to node: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var place = 0
    while place < node {
      let isObject = tape.nodes[place].sort == .object
      var (child, count) = (place + 1, 0)
      while true {
        let value = isObject ? child + 1 : child
        guard value < tape.nodes.count else { return path }
        if node < tape.nodes[value].next {
          let name = isObject ? tape.text(tape.nodes[child]) : nil
          path.append(name.map(JSONKey.init(stringValue:)) ?? JSONKey(intValue: count))
          place = value
          break
        }
        child = tape.nodes[value].next
        count += 1
      }
      if place > node { return path }
    }
    return path
  }
}

/// A key of an object or a place in a list.
private struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }
}

/// One value of the text.
struct JSONDecoding: Decoder, SingleValueDecodingContainer {
  let source: JSONSource
  let node: Int

  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var codingPath: [any CodingKey] { source.path(to: node) }

  private var here: JSONTape.Node { source.tape.nodes[node] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try expect(.object)
    return KeyedDecodingContainer(JSONObject(source: source, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard here.sort == .list else { throw mismatch([Any].self) }
    return JSONList(source: source, node: node)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { here.sort == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch here.sort {
    case .yes: true
    case .no: false
    default: throw mismatch(type)
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard here.sort == .plainString || here.sort == .escapedString else { throw mismatch(type) }
    guard let text = source.tape.text(here) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "no text"))
    }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard here.sort == .number, let number = source.tape.number(here) else { throw mismatch(type) }
    return number
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }

  /// The value as one of any type.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == String.self, let text = try decode(String.self) as? Value { return text }
    return try Value(from: self)
  }

  private func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    guard here.sort == .number, let number: Integer = source.tape.integer(here) else {
      throw mismatch(type)
    }
    return number
  }

  /// Checks what the value is.
  func expect(_ sort: JSONTape.Sort) throws {
    guard here.sort == sort else { throw mismatch([String: Any].self) }
  }

  /// The complaint about an object without a key.
  func lacks(_ key: String) -> DecodingError {
    .keyNotFound(
      JSONKey(stringValue: key),
      .init(codingPath: codingPath, debugDescription: "\(key) is missing"))
  }

  private func mismatch(_ type: any Any.Type) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath, debugDescription: "\(type) expected, not \(here.sort)")
    return here.sort == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

/// The members of an object.
private struct JSONObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  /// Where the next key is looked for first: types ask in the order in which they were written.
  private final class Bookmark {
    var place: Int

    init(place: Int) {
      self.place = place
    }
  }

  let source: JSONSource
  let node: Int
  private let bookmark: Bookmark

  init(source: JSONSource, node: Int) {
    self.source = source
    self.node = node
    bookmark = Bookmark(place: node + 1)
  }

  var codingPath: [any CodingKey] { source.path(to: node) }

  var allKeys: [Key] {
    var keys: [Key] = []
    var place = node + 1
    while place < source.tape.nodes[node].next {
      if let key = source.tape.text(source.tape.nodes[place]).flatMap(Key.init(stringValue:)) {
        keys.append(key)
      }
      place = source.tape.nodes[place + 1].next
    }
    return keys
  }

  /// The value under a key.
  private func find(_ key: Key) -> JSONDecoding? {
    guard let value = source.tape.member(key.stringValue, of: node, near: bookmark.place) else {
      return nil
    }
    bookmark.place = source.tape.nodes[value].next
    return JSONDecoding(source: source, node: value)
  }

  private func member(_ key: Key) throws -> JSONDecoding {
    guard let member = find(key) else {
      throw JSONDecoding(source: source, node: node).lacks(key.stringValue)
    }
    return member
  }

  /// The value under a key that may be missing or null.
  private func optional(_ key: Key) -> JSONDecoding? {
    find(key).flatMap { $0.decodeNil() ? nil : $0 }
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try member(key).decode(type)
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try member(key).decode(type)
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try member(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try member(key).value(type)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try optional(key)?.decode(type)
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try optional(key)?.decode(type)
  }
  func decodeIfPresent<Value: Decodable>(
    _ type: Value.Type, forKey key: Key
  ) throws -> Value? {
    try optional(key)?.value(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try member(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try member(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { JSONDecoding(source: source, node: node) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

/// The elements of a list.
private struct JSONList: UnkeyedDecodingContainer {
  let source: JSONSource
  let node: Int
  private(set) var currentIndex = 0
  private var place: Int

  init(source: JSONSource, node: Int) {
    self.source = source
    self.node = node
    place = node + 1
  }

  var codingPath: [any CodingKey] { source.path(to: node) }
  var isAtEnd: Bool { place >= source.tape.nodes[node].next }

  /// How many elements there are; looked at by lists that make room.
  var count: Int? {
    var (count, place) = (0, node + 1)
    while place < source.tape.nodes[node].next {
      place = source.tape.nodes[place].next
      count += 1
    }
    return count
  }

  private mutating func element(_ type: any Any.Type) throws -> JSONDecoding {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type, .init(codingPath: codingPath, debugDescription: "the list is at its end"))
    }
    let element = JSONDecoding(source: source, node: place)
    place = source.tape.nodes[place].next
    currentIndex += 1
    return element
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, source.tape.nodes[place].sort == .null else { return false }
    _ = try element(Never.self)
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try element(type).value(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try element(type).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try element([Any].self).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try element(Never.self) }
}
