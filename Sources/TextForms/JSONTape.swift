// JSON taken apart in one pass: where each value stands, in the order of the text.

/// Why bytes are no JSON.
struct JSONFault: Error, Equatable {
  /// Where, in bytes.
  let offset: Int
}

/// The values of a JSON text by their places.
struct JSONTape {
  /// What a value is.
  enum Sort: UInt8 {
    case null, yes, no, number, plainString, escapedString, list, object
  }

  /// A value; the key of a member is a string before it.
  struct Node {
    let sort: Sort
    // Half as wide as numbers elsewhere: a text has a node for every ten bytes.
    private let start: UInt32
    private let end: UInt32
    private let behind: UInt32

    init(sort: Sort, range: Range<Int>, next: Int) {
      self.sort = sort
      (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
      behind = UInt32(next)
    }

    /// Where the value stands; a string without its quotation marks.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The number of the first node behind the value and everything in it.
    var next: Int { Int(behind) }
  }

  /// How many objects and lists may be in each other.
  static let deepest = 512

  /// The text.
  let bytes: [UInt8]
  /// The values, each before what is in it.
  private(set) var nodes: [Node] = []
  private var position = 0

  /// Takes a text apart.
  ///
  /// - Throws: `JSONFault` where it is not UTF-8, not JSON by RFC 8259, nested more than 512 deep or
  ///   longer than 4 GiB.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    guard bytes.count < UInt32.max else { throw JSONFault(offset: bytes.count) }
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      throw JSONFault(offset: error.byteOffsets.lowerBound)
    }
    nodes.reserveCapacity(bytes.count / 8 + 1)
    skipSpace()
    try value(0)
    skipSpace()
    if position != bytes.count { throw JSONFault(offset: position) }
  }

  private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func value(_ depth: Int) throws(JSONFault) {
    switch current {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try container(.object, UInt8(ascii: "}"), depth)
    case UInt8(ascii: "["): try container(.list, UInt8(ascii: "]"), depth)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func container(
    _ sort: Sort, _ end: UInt8, _ depth: Int
  ) throws(JSONFault) {
    guard depth < Self.deepest else { throw JSONFault(offset: position) }
    let (start, index) = (position, nodes.count)
    nodes.append(Node(sort: sort, range: start..<start, next: 0))
    position += 1
    skipSpace()
    if current != end {
      while true {
        if sort == .object { try key() }
        try value(depth + 1)
        skipSpace()
        if current == end { break }
        try expect(UInt8(ascii: ","))
        skipSpace()
      }
    }
    try expect(end)
    nodes[index] = Node(sort: sort, range: start..<position, next: nodes.count)
  }

  private mutating func key() throws(JSONFault) {
    guard current == UInt8(ascii: "\"") else { throw JSONFault(offset: position) }
    try string()
    skipSpace()
    try expect(UInt8(ascii: ":"))
    skipSpace()
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard current == byte, position < bytes.count else { throw JSONFault(offset: position) }
    position += 1
  }

  private mutating func word(_ word: StaticString, _ sort: Sort) throws(JSONFault) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[position..<end].elementsEqual("\(word)".utf8) else {
      throw JSONFault(offset: position)
    }
    add(sort, position..<end)
    position = end
  }

  private mutating func string() throws(JSONFault) {
    let start = position + 1
    let (end, isPlain) = try endOfString(from: start)
    add(isPlain ? .plainString : .escapedString, start..<end)
    if !isPlain, let string = nodes.last, text(string) == nil { throw JSONFault(offset: start) }
    position = end + 1
  }

  private func endOfString(from start: Int) throws(JSONFault) -> (end: Int, isPlain: Bool) {
    let text = bytes.span
    var place = start
    var isPlain = true
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "\"") { return (place, isPlain) }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        place += 1
      }
      if byte < 0x20 { throw JSONFault(offset: place) }
      place += 1
    }
    throw JSONFault(offset: text.count)
  }

  /// A number: `-`, an integer without leading zeros, a fraction, an exponent.
  private mutating func number() throws(JSONFault) {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    add(.number, start..<position)
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while UInt8(ascii: "0")...UInt8(ascii: "9") ~= current { position += 1 }
    if position == start { throw JSONFault(offset: position) }
  }

  private mutating func add(_ sort: Sort, _ range: Range<Int>) {
    nodes.append(Node(sort: sort, range: range, next: nodes.count + 1))
  }
}

// What values say.
extension JSONTape {
  /// The text of a string; nil where an escape in it is none.
  func text(_ node: Node) -> String? {
    if node.sort == .plainString { return String(decoding: bytes[node.range], as: UTF8.self) }
    var units: [UInt8] = []
    var rest = bytes[node.range]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "\\") {
        units.append(byte)
      } else {
        guard let scalar = Self.escaped(&rest) else { return nil }
        units += Array(String(Character(scalar)).utf8)
      }
    }
    return String(validating: units, as: UTF8.self)
  }

  /// The node of an object's member, looked for from a key on and then from the first: types ask in
  /// the order in which they were written.
  func member(_ name: String, of object: Int, near start: Int) -> Int? {
    member(name, from: start, to: nodes[object].next) ?? member(name, from: object + 1, to: start)
  }

  private func member(_ name: String, from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end {
      if key(nodes[place], is: name) { return place + 1 }
      place = nodes[place + 1].next
    }
    return nil
  }

  /// Whether a key is this one.
  private func key(_ node: Node, is name: String) -> Bool {
    guard node.sort == .plainString else { return text(node) == name }
    let name = name.utf8.span
    guard node.range.count == name.count else { return false }
    let start = node.range.lowerBound
    for place in name.indices where bytes[start + place] != name[place] { return false }
    return true
  }

  /// The character that stands behind a backslash.
  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(&rest) else { return nil }
      guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) }
      guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"),
        let low = hexadecimal(&rest), 0xDC00...0xDFFF ~= low
      else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    case .some(let byte) where Array("\"\\/".utf8).contains(byte): return Unicode.Scalar(byte)
    default: return nil
    }
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue })
      else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// A number as an integer; nil where it is none that fits.
  func integer<Integer: FixedWidthInteger>(_ node: Node) -> Integer? {
    // Up to 18 digits, most are.
    if node.range.count <= 18, bytes[node.range].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      let value = bytes[node.range].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
      return Integer(exactly: value)
    }
    let text = String(decoding: bytes[node.range], as: UTF8.self)
    return Integer(text) ?? Double(text).flatMap { Integer(exactly: $0) }
  }

  /// A number.
  func number(_ node: Node) -> Double? {
    Double(String(decoding: bytes[node.range], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}
