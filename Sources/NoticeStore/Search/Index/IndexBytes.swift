// Numbers as FTS5 writes them into the pages of its index.

/// The index says what is not understood here, or more than is held at once: FTS5 is to be asked.
struct NotReadHere: Error {}

/// Bytes of the index, read one number after the other.
struct IndexBytes {
  /// The bytes.
  let bytes: [UInt8]
  /// Where the next number begins.
  var place: Int

  /// The next number: seven bits a byte, the highest first; a ninth byte has eight.
  @inline(__always)
  mutating func number() throws(NotReadHere) -> Int {
    guard place < bytes.count else { throw NotReadHere() }
    let first = bytes[place]
    place += 1
    return first < 0x80 ? Int(first) : try number(after: first)
  }

  private mutating func number(after first: UInt8) throws(NotReadHere) -> Int {
    var number = UInt64(first & 0x7F)
    for count in 2...9 {
      guard place < bytes.count else { throw NotReadHere() }
      let byte = bytes[place]
      place += 1
      if count == 9 {
        number = number << 8 | UInt64(byte)
      } else {
        number = number << 7 | UInt64(byte & 0x7F)
        if byte < 0x80 { break }
      }
    }
    guard let number = Int(exactly: number) else { throw NotReadHere() }
    return number
  }

  /// A number that says how many bytes there are, which must be no more than are left.
  mutating func size() throws(NotReadHere) -> Int {
    let size = try number()
    guard size <= bytes.count - place else { throw NotReadHere() }
    return size
  }

  /// A number of two bytes that stands at a place.
  func short(at place: Int) throws(NotReadHere) -> Int {
    guard place + 1 < bytes.count else { throw NotReadHere() }
    return Int(bytes[place]) << 8 | Int(bytes[place + 1])
  }
}
