// A set of characters that is asked about at every character of a text.

/// Characters of the basic plane, a bit each.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// The characters of a text.
  init(_ characters: String) {
    self.init(characters.unicodeScalars.map(\.value))
  }

  /// Characters by their numbers; those beyond the basic plane are left out.
  init(_ values: some Sequence<UInt32>) {
    for value in values where value < 0x10000 { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
  }

  /// Whether a character is in the set.
  func contains(_ value: UInt32) -> Bool {
    value < 0x10000 && bits[Int(value >> 6)] & 1 << UInt64(value & 63) != 0
  }
}
