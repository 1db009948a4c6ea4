// A list that is left out of the JSON form when it has nothing in it (RECORD: "an empty list is
// absent too"), and read as empty where it is absent.

/// A list whose key is absent when the list is empty.
@propertyWrapper
public struct OmittedWhenEmpty<Element: Codable & Sendable & Equatable>: Sendable, Equatable {
  /// The list itself.
  public var wrappedValue: [Element]

  /// Wraps a list.
  public init(wrappedValue: [Element]) {
    self.wrappedValue = wrappedValue
  }
}

extension OmittedWhenEmpty: Codable {
  /// Reads the list.
  public init(from decoder: any Decoder) throws {
    wrappedValue = try [Element](from: decoder)
  }

  /// Writes the list.
  public func encode(to encoder: any Encoder) throws {
    try wrappedValue.encode(to: encoder)
  }
}

// The compiler's synthesized coding calls these two instead of the general ones.

extension KeyedEncodingContainer {
  /// Writes the key only when the list has something in it.
  public mutating func encode<Element>(
    _ value: OmittedWhenEmpty<Element>, forKey key: Key
  ) throws {
    guard !value.wrappedValue.isEmpty else { return }
    try encode(value.wrappedValue, forKey: key)
  }
}

extension KeyedDecodingContainer {
  /// Reads an absent key as an empty list.
  public func decode<Element>(
    _ type: OmittedWhenEmpty<Element>.Type, forKey key: Key
  ) throws -> OmittedWhenEmpty<Element> {
    try OmittedWhenEmpty(wrappedValue: decodeIfPresent([Element].self, forKey: key) ?? [])
  }
}
