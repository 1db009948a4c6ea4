// Sets of characters that are asked at every character of a text.

/// Characters of the basic plane; to ask costs one look, where a `Set` takes a hash.
struct ScalarSet: Sendable {
  /// The characters, 64 to a word.
  private var words = [UInt64](repeating: 0, count: 1024)

  /// The characters of some text.
  init(_ characters: String) {
    for scalar in characters.unicodeScalars where scalar.value <= 0xFFFF {
      words[Int(scalar.value >> 6)] |= 1 &<< UInt64(scalar.value & 63)
    }
  }

  /// Whether a code point is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar <= 0xFFFF && words[Int(scalar >> 6)] &>> UInt64(scalar & 63) & 1 != 0
  }

  /// Whether a character is in the set.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }
}
