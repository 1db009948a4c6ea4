// The ways in which a value may say what it is made of.

/// The place of one value in the JSON.
final class JSONEncoding: Encoder {
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let sink: JSONSink
  /// The depth of the container that the value has opened.
  private var depth: Int?

  init(sink: JSONSink, codingPath: [any CodingKey]) {
    self.sink = sink
    self.codingPath = codingPath
  }

  /// Opens the value's container, once.
  private func opened(_ start: Unicode.Scalar, _ end: Unicode.Scalar) -> Int {
    if let depth { return depth }
    sink.output.open(start, end)
    depth = sink.output.depth
    return sink.output.depth
  }

  /// Writes a record, which goes through its members itself.
  func write(_ members: (inout JSONWriter) throws -> Void) rethrows {
    var writer = JSONWriter(behind: sink.takeOutput())
    defer { sink.output = writer.output }
    try writer.object(members)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(
      JSONMembers(sink: sink, depth: opened("{", "}"), codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONElements(sink: sink, depth: opened("[", "]"), codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONScalar(sink: sink, codingPath: codingPath)
  }
}

/// The members of an object.
private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: JSONSink
  let depth: Int
  let codingPath: [any CodingKey]

  private func member(_ key: Key) -> JSONScalar {
    sink.output.beginMember(key.stringValue, at: depth)
    return JSONScalar(sink: sink, codingPath: codingPath)
  }

  func encodeNil(forKey key: Key) { member(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try member(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { member(key).encode(value) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    sink.output.beginMember(key.stringValue, at: depth)
    try sink.write(value, path: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    sink.output.beginMember("super", at: depth)
    return JSONEncoding(sink: sink, codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    sink.output.beginMember(key.stringValue, at: depth)
    return JSONEncoding(sink: sink, codingPath: codingPath + [key])
  }
}

/// The elements of a list.
private struct JSONElements: UnkeyedEncodingContainer {
  let sink: JSONSink
  let depth: Int
  let codingPath: [any CodingKey]
  private(set) var count = 0

  init(sink: JSONSink, depth: Int, codingPath: [any CodingKey]) {
    self.sink = sink
    self.depth = depth
    self.codingPath = codingPath
  }

  private mutating func element() -> JSONScalar {
    sink.output.beginElement(at: depth)
    count += 1
    return JSONScalar(sink: sink, codingPath: codingPath)
  }

  mutating func encodeNil() { element().encodeNil() }
  mutating func encode(_ value: Bool) { element().encode(value) }
  mutating func encode(_ value: String) { element().encode(value) }
  mutating func encode(_ value: Double) throws { try element().encode(value) }
  mutating func encode(_ value: some Encodable) throws { try element().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    superEncoder().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    _ = element()
    return JSONEncoding(sink: sink, codingPath: codingPath)
  }
}

/// A value that is no object and no list.
private struct JSONScalar: SingleValueEncodingContainer {
  let sink: JSONSink
  let codingPath: [any CodingKey]

  func encodeNil() { sink.output.write(raw: "null") }
  func encode(_ value: Bool) { sink.output.write(raw: value ? "true" : "false") }
  func encode(_ value: String) { sink.output.write(value) }
  func encode(_ value: Double) throws { try sink.output.write(value, path: codingPath) }
  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: Int) { sink.output.write(Int64(value)) }
  func encode(_ value: Int8) { sink.output.write(raw: String(value)) }
  func encode(_ value: Int16) { sink.output.write(raw: String(value)) }
  func encode(_ value: Int32) { sink.output.write(raw: String(value)) }
  func encode(_ value: Int64) { sink.output.write(value) }
  func encode(_ value: UInt) { sink.output.write(raw: String(value)) }
  func encode(_ value: UInt8) { sink.output.write(raw: String(value)) }
  func encode(_ value: UInt16) { sink.output.write(raw: String(value)) }
  func encode(_ value: UInt32) { sink.output.write(raw: String(value)) }
  func encode(_ value: UInt64) { sink.output.write(raw: String(value)) }
  func encode(_ value: some Encodable) throws { try sink.write(value, path: codingPath) }
}
