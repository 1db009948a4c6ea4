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
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
      for next in place + 1..<place + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
      append(value)
      place += length
    }
  }
}
