// The two bytes of GBK behind a character, and the character behind two bytes.

/// GBK as the byte-level mishaps of copies know it.
enum GBKCode {
  /// The two bytes of a character, private-use ones included; nil when GBK has none.
  static func bytes(of scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
    guard scalar <= 0xFFFF, codes[Int(scalar)] != 0 else { return nil }
    return (UInt8(codes[Int(scalar)] >> 8), UInt8(codes[Int(scalar)] & 0xFF))
  }

  /// The character of two bytes; nil for none and for private use.
  static func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    let scalar = PairTable.gb18030.scalar(lead, trail)
    return scalar == 0 || Unicode.isPrivateUse(scalar) ? nil : scalar
  }

  /// Every character with that second byte.
  static func characters(trail: UInt8) -> [UInt32] {
    known(UInt8(0x81)...0xFE) { scalar($0, trail) }
  }

  /// Every character with that first byte.
  static func characters(lead: UInt8) -> [UInt32] {
    known(UInt8(0x40)...0xFE) { scalar(lead, $0) }
  }

  @inline(__always)
  private static func known(
    _ bytes: ClosedRange<UInt8>, _ character: (UInt8) -> UInt32?
  ) -> [UInt32] {
    var characters: [UInt32] = []
    characters.reserveCapacity(bytes.count)
    for byte in bytes { if let known = character(byte) { characters.append(known) } }
    return characters
  }

  /// The bytes of a half-width mark or letter in its full width: , is A3AC.
  static func fullWidth(_ ascii: UInt8) -> (lead: UInt8, trail: UInt8) {
    (0xA3, ascii + 0x80)
  }

  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    let table = PairTable.gb18030
    for lead in 0x81...0xFE {
      for trail in 0x40...0xFE {
        let scalar = table.scalar(UInt8(lead), UInt8(trail))
        guard scalar != 0, scalar <= 0xFFFF, codes[Int(scalar)] == 0 else { continue }
        codes[Int(scalar)] = UInt16(lead << 8 | trail)
      }
    }
    return codes
  }()
}
