// Reads the interface definition language.

extension InterfaceDescription {
  /// Reads a description.
  ///
  /// - Throws: what is wrong and on which line.
  public init(parsing text: String) throws(DescriptionError) {
    var parser = DescriptionParser(bytes: Array(text.utf8))
    self = try parser.interface()
    for name in usedNames.sorted() where types[name] == nil {
      throw DescriptionError.undefined(type: name)
    }
  }
}

/// A recursive descent over the bytes of a description.
private struct DescriptionParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  /// How many types may be nested in each other.
  private static let depthLimit = 64

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func interface() throws(DescriptionError) -> InterfaceDescription {
    try keyword("interface")
    var description = InterfaceDescription(name: try word("the interface's name", extra: ".-"))
    var names = Set<String>()
    while true {
      skipSpace()
      guard position < bytes.count else { return description }
      let sort = try word("type, method or error")
      let name = try word("a name")
      guard names.insert(name).inserted else {
        throw DescriptionError.repeated(name, line: line)
      }
      switch sort {
      case "type": description.types[name] = try structureOrEnumeration()
      case "error": description.errors[name] = try fields()
      case "method":
        let input = try fields()
        try symbol("->")
        description.methods[name] = .init(input: input, output: try fields())
      default: throw DescriptionError.expected("type, method or error", line: line)
      }
    }
  }

  private mutating func valueType() throws(DescriptionError) -> InterfaceDescription.ValueType {
    depth += 1
    defer { depth -= 1 }
    guard depth <= DescriptionParser.depthLimit else {
      throw DescriptionError.expected("a simpler type", line: line)
    }
    skipSpace()
    if takes("?") { return .optional(try valueType()) }
    if takes("[string]") { return .map(try valueType()) }
    if takes("[]") { return .array(try valueType()) }
    if peek == UInt8(ascii: "(") { return try structureOrEnumeration() }
    switch try word("a type") {
    case "bool": return .bool
    case "int": return .int
    case "float": return .float
    case "string": return .string
    case "object": return .object
    case let name: return .named(name)
    }
  }

  private mutating func structureOrEnumeration() throws(DescriptionError)
    -> InterfaceDescription.ValueType
  {
    try symbol("(")
    skipSpace()
    if takes(")") { return .structure([]) }
    var values: [String] = []
    var fields: [InterfaceDescription.Field] = []
    repeat {
      let name = try word("a field or a value")
      skipSpace()
      if takes(":") {
        fields.append(.init(name: name, type: try valueType()))
      } else {
        values.append(name)
      }
      skipSpace()
    } while takes(",")
    try symbol(")")
    guard values.isEmpty || fields.isEmpty else {
      throw DescriptionError.expected("a type for every field", line: line)
    }
    return values.isEmpty ? .structure(fields) : .enumeration(values)
  }

  private mutating func fields() throws(DescriptionError) -> [InterfaceDescription.Field] {
    guard case .structure(let fields) = try structureOrEnumeration() else {
      throw DescriptionError.expected("fields with types", line: line)
    }
    return fields
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        while let next = peek, next != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "\n") {
        line += 1
        position += 1
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func takes(_ text: StaticString) -> Bool {
    let wanted = Array("\(text)".utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func symbol(_ text: StaticString) throws(DescriptionError) {
    skipSpace()
    guard takes(text) else { throw DescriptionError.expected("\(text)", line: line) }
  }

  private mutating func keyword(_ text: StaticString) throws(DescriptionError) {
    guard try word("\(text)") == "\(text)" else {
      throw DescriptionError.expected("\(text)", line: line)
    }
  }

  private mutating func word(_ what: String, extra: String = "_") throws(DescriptionError)
    -> String
  {
    skipSpace()
    let start = position
    while let byte = peek, isWordByte(byte) || extra.utf8.contains(byte) { position += 1 }
    guard position > start else { throw DescriptionError.expected(what, line: line) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
