// Where the lines of a text begin and end.

extension [UInt8] {
  /// Where the line begins in which an offset lies; `floor` where it began before that.
  func lineStart(before offset: Int, from floor: Int = 0) -> Int {
    self[floor..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? floor
  }

  /// Where the line ends in which an offset lies; `end` where it goes on behind that.
  func lineEnd(from offset: Int, to end: Int) -> Int {
    firstOffset(ofByte: 0x0A, from: offset, to: end) ?? Swift.max(offset, end)
  }
}
