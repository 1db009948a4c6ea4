// JSON while it is being written, straight into one buffer.

/// The JSON so far, and which of its objects and lists are open.
struct JSONOutput {
  /// An object or list that is open.
  private struct Container {
    let end: UInt8
    var isEmpty = true
    /// Where its members begin and their keys end, where they are to be sorted.
    var members: [(start: Int, keyEnd: Int)] = []
  }

  /// The JSON so far.
  private(set) var bytes: [UInt8] = []
  /// The innermost last.
  private var open: [Container] = []
  /// Whether the members of objects are brought into the order of their keys.
  let isSorted: Bool

  init(isSorted: Bool) {
    self.isSorted = isSorted
  }

  /// How many objects and lists are open.
  var depth: Int { open.count }

  /// Opens an object or list.
  mutating func open(_ start: Unicode.Scalar, _ end: Unicode.Scalar) {
    bytes.append(UInt8(ascii: start))
    open.append(Container(end: UInt8(ascii: end)))
  }

  /// Closes what is open inside the container at a depth: containers do not say when they end.
  mutating func close(to depth: Int) {
    while open.count > depth, let last = open.popLast() {
      if isSorted && last.end == UInt8(ascii: "}") { sort(last.members) }
      bytes.append(last.end)
    }
  }

  /// Begins the next element of the list at a depth.
  mutating func beginElement(at depth: Int) {
    close(to: depth)
    if !open[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[depth - 1].isEmpty = false
  }

  /// Begins the member of an object under a key.
  mutating func beginMember(_ key: String, at depth: Int) {
    beginElement(at: depth)
    let start = bytes.count
    write(key)
    if isSorted { open[depth - 1].members.append((start, bytes.count - 1)) }
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a key of which nothing has to be escaped.
  mutating func write(key: StaticString) {
    bytes.append(UInt8(ascii: "\""))
    // The literal's bytes live as long as the program.
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a bracket or comma.
  mutating func write(mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
  }

  /// Brings the members at the end of the buffer into the order of their keys.
  private mutating func sort(_ members: [(start: Int, keyEnd: Int)]) {
    guard let first = members.first, let inOrder = inOrder(members) else { return }
    bytes.replaceSubrange(first.start..., with: inOrder)
  }

  /// The members in the order of their keys; nil where they are in it already.
  private func inOrder(_ members: [(start: Int, keyEnd: Int)]) -> [UInt8]? {
    func precedes(_ left: (start: Int, keyEnd: Int), _ right: (start: Int, keyEnd: Int)) -> Bool {
      bytes[left.start..<left.keyEnd].lexicographicallyPrecedes(bytes[right.start..<right.keyEnd])
    }
    if zip(members, members.dropFirst()).allSatisfy(precedes) { return nil }
    let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
    let pieces = zip(members, ends).sorted { precedes($0.0, $1.0) }.map { bytes[$0.start..<$1] }
    return Array(pieces.joined(separator: [UInt8(ascii: ",")]))
  }
}

// Values that are no objects and no lists.
extension JSONOutput {
  /// Writes a word or number as it is.
  mutating func write(raw text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a number.
  mutating func write(_ number: Double, path: [any CodingKey]) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: path, debugDescription: "JSON has no such number"))
    }
    if let whole = Int64(exactly: number), abs(whole) < 1 << 53, whole != 0 { return write(whole) }
    let text = number.description
    write(raw: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Writes a string.
  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if isPlain(text.utf8.span) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { writeEscaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether nothing of a text has to be escaped.
  private func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    for place in text.indices {
      let byte = text[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
    }
    return true
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x08: write(raw: "\\b")
    case 0x09: write(raw: "\\t")
    case 0x0A: write(raw: "\\n")
    case 0x0C: write(raw: "\\f")
    case 0x0D: write(raw: "\\r")
    case 0..<0x20: write(raw: "\\u" + Unicode.Scalar(byte).hexadecimal(digits: 4))
    default: bytes.append(byte)
    }
  }

  /// Writes an integer.
  mutating func write(_ number: Int64) {
    guard number >= 0, number < 1_000_000 else { return write(raw: String(number)) }
    var divisor: Int64 = 1
    while divisor * 10 <= number { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}

/// The one output that all parts of a value write to.
final class JSONSink {
  /// What is written. One value is written at a time, and the check of that took a tenth of the time.
  @exclusivity(unchecked) var output: JSONOutput

  init(isSorted: Bool) {
    output = JSONOutput(isSorted: isSorted)
  }

  /// The output, for somebody who writes on and puts it back: while it is here it would be copied.
  func takeOutput() -> JSONOutput {
    var taken = JSONOutput(isSorted: output.isSorted)
    swap(&taken, &output)
    return taken
  }

  /// Writes a value.
  func write(_ value: some Encodable, path: [any CodingKey]) throws {
    let start = output.bytes.count
    try value.encode(to: JSONEncoding(sink: self, codingPath: path))
    // A value that says nothing is an object without members.
    if output.bytes.count == start { output.write(raw: "{}") }
  }
}
