// Which characters stand side by side in a text.

import NoticeRecord

/// The pairs of neighbouring characters of a text, in simplified script.
struct Vocabulary: Sendable {
  /// The pairs that occur with how often each does, each where its hash says or in the next free
  /// place behind; 0 for none.
  private let pairs: [UInt64]
  /// By how many bits a hash is shifted to name a place.
  private let shift: UInt64
  /// The script of the text; nil for one without Chinese.
  let script: Source.Script?

  /// Collects the pairs of valid UTF-8 in a script.
  init(_ utf8: [UInt8], in script: Source.Script?) {
    // A text has no more pairs than characters; two thirds of the places at the most are taken.
    var bits: UInt64 = 10
    while 1 << bits < utf8.count / 2 { bits += 1 }
    var pairs = [UInt64](repeating: 0, count: 1 << bits)
    var places = pairs.mutableSpan
    Self.count(utf8, in: &places, 64 - bits)
    self.pairs = pairs
    shift = 64 - bits
    self.script = script
  }

  /// Counts the pairs of a text.
  private static func count(
    _ utf8: [UInt8], in places: inout MutableSpan<UInt64>, _ shift: UInt64
  ) {
    let table = ChineseScript.table
    let bytes = utf8.span.bytes
    var last: UInt32 = 0
    var offset = 0
    while offset < utf8.count {
      let (scalar, next) = HanText.read(utf8, bytes, at: offset)
      offset = next
      guard scalar &- 0x4E00 < 0x5200 || HanText.isHan(scalar) else {
        last = 0
        continue
      }
      let plain = table.simplified(scalar) ?? scalar
      if last != 0 { count(pair(last, plain), in: &places, shift) }
      last = plain
    }
  }

  /// How often two characters stand side by side, both in simplified script.
  func count(_ first: UInt32, _ second: UInt32) -> Int {
    let pair = Self.pair(first, second)
    var place = Self.place(of: pair, shift)
    while pairs[place] != 0, pairs[place] & ~Self.mostCounted != pair {
      place = (place + 1) & (pairs.count - 1)
    }
    return Int(pairs[place] & Self.mostCounted)
  }

  /// As far as occurrences are counted: the bits that two scalars leave of a number.
  private static let mostCounted: UInt64 = 1 << 22 - 1

  @inline(__always)
  private static func count(
    _ pair: UInt64, in places: inout MutableSpan<UInt64>, _ shift: UInt64
  ) {
    var place = place(of: pair, shift)
    while true {
      let known = places[place]
      if known == 0 {
        places[place] = pair | 1
        return
      }
      if known & ~mostCounted == pair {
        if known & mostCounted < mostCounted { places[place] = known &+ 1 }
        return
      }
      place = (place &+ 1) & (places.count &- 1)
    }
  }

  /// Where a pair stands, or behind which place.
  @inline(__always)
  private static func place(of pair: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// Two characters of up to 21 bits, with room for a count.
  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 43 | UInt64(second) << 22
  }
}
