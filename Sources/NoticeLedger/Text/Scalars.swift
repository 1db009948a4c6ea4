// The characters of a text as numbers.

extension Span<UInt8> {
  /// The scalar that begins at a place before the end of a string's UTF-8, which is sound; steps
  /// behind it.
  @inline(__always)
  func scalar(at place: inout Int) -> UInt32 {
    let lead = UInt32(self[unchecked: place])
    // The first byte says how many follow: two in what is Chinese, which most is.
    if lead &- 0xE0 < 0x10 {
      place &+= 3
      return (lead & 0x0F) << 12 | rest(place &- 2) << 6 | rest(place &- 1)
    }
    if lead < 0x80 {
      place &+= 1
      return lead
    }
    if lead < 0xE0 {
      place &+= 2
      return (lead & 0x1F) << 6 | rest(place &- 1)
    }
    place &+= 4
    return (lead & 0x07) << 18 | rest(place &- 3) << 12 | rest(place &- 2) << 6 | rest(place &- 1)
  }

  /// What a byte behind the first adds; sound UTF-8 has it.
  @inline(__always)
  private func rest(_ place: Int) -> UInt32 { UInt32(self[unchecked: place] & 0x3F) }
}

extension [UInt32] {
  /// The scalars of a text.
  init(scalarsOf text: String) {
    let bytes = text.utf8.span
    self.init(capacity: bytes.count) { scalars in
      var place = 0
      while place < bytes.count { scalars.append(bytes.scalar(at: &place)) }
    }
  }
}
