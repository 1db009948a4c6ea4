// Passes over runs of Chinese characters, five at a time: most searches look for something else.

extension [UInt8] {
  /// The first offset from `start` on, and before `end`, at which no Chinese character begins that
  /// lies before `end`; only those that begin with E4 to E9 count, as nearly all do.
  @inline(__always)
  func pastHan(from start: Int, to end: Int) -> Int {
    let bytes = span.bytes
    var offset = start
    while offset <= end &- 15, offset <= bytes.byteCount &- 16 {
      let run = CharacterRun.length(bytes, at: offset, leads: 0xE4...0xE9)
      offset &+= run
      if run < 15 { return offset }
    }
    while offset <= end &- 3, (0xE4...0xE9).contains(self[offset]) { offset &+= 3 }
    return offset
  }

  /// The same for searches that stand in many places: called, where it would make each of them long.
  @inline(never)
  func behindHan(from start: Int, to end: Int) -> Int { pastHan(from: start, to: end) }

  /// Whether a Chinese character ends at an offset that begins with E4 to E9.
  @inline(__always)
  func isHan(endingAt offset: Int) -> Bool {
    offset >= 3 && (0xE4...0xE9).contains(self[offset &- 3])
  }
}
