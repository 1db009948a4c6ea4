// Which characters stand side by side in a text.

import NoticeRecord

/// The pairs of neighbouring characters of a text, in simplified script.
struct Vocabulary: Sendable {
  /// The pairs that occur, each where its hash says or in the next free place behind; 0 for none.
  private var pairs = [UInt64](repeating: 0, count: 4096)
  /// How often each occurs.
  private var counts = [Int32](repeating: 0, count: 4096)
  /// How many places are taken.
  private var taken = 0
  /// The script of the text; nil for one without Chinese.
  let script: Source.Script?

  /// Collects the pairs of valid UTF-8.
  init(_ utf8: [UInt8]) {
    script = Survey(utf8).script
    let table = ChineseScript.table
    var last: UInt32 = 0
    var offset = 0
    while offset < utf8.count {
      let scalar = HanText.scalar(utf8, at: offset)
      let plain = HanText.isHan(scalar) ? table.simplified(scalar) ?? scalar : 0
      if last != 0, plain != 0 { add(Self.pair(last, plain), 1) }
      last = plain
      offset += HanText.length(of: utf8[offset])
    }
  }

  /// How often two characters stand side by side, whatever their script.
  func count(_ first: UInt32, _ second: UInt32) -> Int {
    let first = ChineseScript.simplified(first) ?? first
    let second = ChineseScript.simplified(second) ?? second
    return Int(counts[place(of: Self.pair(first, second))])
  }

  private mutating func add(_ pair: UInt64, _ count: Int32) {
    let place = place(of: pair)
    counts[place] += count
    guard pairs[place] == 0 else { return }
    pairs[place] = pair
    taken += 1
    if taken * 2 > pairs.count { grow() }
  }

  private mutating func grow() {
    let (oldPairs, oldCounts) = (pairs, counts)
    pairs = [UInt64](repeating: 0, count: oldPairs.count * 2)
    counts = [Int32](repeating: 0, count: oldCounts.count * 2)
    taken = 0
    for index in oldPairs.indices where oldPairs[index] != 0 {
      add(oldPairs[index], oldCounts[index])
    }
  }

  /// Where a pair stands, or would stand; half of the places at the most are taken.
  private func place(of pair: UInt64) -> Int {
    let mask = pairs.count - 1
    var place = Int(truncatingIfNeeded: pair &* 0x9E37_79B9_7F4A_7C15 &>> 32) & mask
    while pairs[place] != 0, pairs[place] != pair { place = (place + 1) & mask }
    return place
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
