// Which characters stand side by side in a text.

import NoticeRecord

/// The pairs of neighbouring characters of a text, in simplified script.
struct Vocabulary: Sendable {
  /// The pairs that occur with how often each does, each where its hash says or in the next free
  /// place behind; 0 for none.
  private var pairs: [UInt64]
  /// By how many bits a hash is shifted to name a place.
  private let shift: UInt64
  /// The script of the text; nil for one without Chinese.
  let script: Source.Script?

  /// Collects the pairs of valid UTF-8 in a script.
  init(_ utf8: [UInt8], in script: Source.Script?) {
    // A text has no more pairs than characters; half of the places at the most are taken.
    var bits: UInt64 = 10
    while 1 << bits < utf8.count / 3 * 2 { bits += 1 }
    pairs = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
    self.script = script
    let table = ChineseScript.table
    var last: UInt32 = 0
    HanText.visit(utf8) { scalar, _, _ in
      guard HanText.isHan(scalar) else {
        last = 0
        return
      }
      let plain = table.simplified(scalar) ?? scalar
      if last != 0 { count(Self.pair(last, plain)) }
      last = plain
    }
  }

  /// How often two characters stand side by side, whatever their script.
  func count(_ first: UInt32, _ second: UInt32) -> Int {
    let first = ChineseScript.simplified(first) ?? first
    let second = ChineseScript.simplified(second) ?? second
    return Int(pairs[place(of: Self.pair(first, second))] & Self.mostCounted)
  }

  /// As far as occurrences are counted: the bits that two scalars leave of a number.
  private static let mostCounted: UInt64 = 1 << 22 - 1

  private mutating func count(_ pair: UInt64) {
    let place = place(of: pair)
    let known = pairs[place]
    if known == 0 {
      pairs[place] = pair | 1
    } else if known & Self.mostCounted < Self.mostCounted {
      pairs[place] = known &+ 1
    }
  }

  /// Where a pair stands, or would stand.
  @inline(__always)
  private func place(of pair: UInt64) -> Int {
    let mask = pairs.count - 1
    var place = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while pairs[place] != 0, pairs[place] & ~Self.mostCounted != pair { place = (place + 1) & mask }
    return place
  }

  /// Two characters of up to 21 bits, with room for a count.
  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 43 | UInt64(second) << 22
  }
}
