// JSON written as literals.

public import TextForms

typealias JSON = JSONValue

extension JSONValue {
  /// Whether a stranger to types would call two values equal: members that are null are as good as
  /// absent.
  func agrees(with other: JSONValue) -> Bool {
    switch (self, other) {
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.agrees(with: $1) }
    case (.object(let left), .object(let right)):
      Set(left.keys).union(right.keys).allSatisfy {
        (left[$0] ?? .null).agrees(with: right[$0] ?? .null)
      }
    default: self == other
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
{
  /// An object.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}
