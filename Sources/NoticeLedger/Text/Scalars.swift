// The characters of a text as numbers.

extension [UInt32] {
  /// The scalars of a text.
  init(scalarsOf text: String) {
    self = []
    let bytes = text.utf8.span
    reserveCapacity(bytes.count / 2)
    var place = 0
    while place < bytes.count {
      let lead = UInt32(bytes[place])
      // A text is sound UTF-8: the first byte says how many follow.
      if lead < 0x80 {
        append(lead)
        place += 1
      } else if lead < 0xE0 {
        append((lead & 0x1F) << 6 | Self.rest(bytes[place + 1]))
        place += 2
      } else if lead < 0xF0 {
        let first = (lead & 0x0F) << 12 | Self.rest(bytes[place + 1]) << 6
        append(first | Self.rest(bytes[place + 2]))
        place += 3
      } else {
        let first = (lead & 0x07) << 18 | Self.rest(bytes[place + 1]) << 12
        append(first | Self.rest(bytes[place + 2]) << 6 | Self.rest(bytes[place + 3]))
        place += 4
      }
    }
  }

  /// What a byte behind the first adds.
  private static func rest(_ byte: UInt8) -> UInt32 { UInt32(byte & 0x3F) }
}
