// Which characters stand side by side in a text.

import NoticeRecord

/// The pairs of neighbouring characters of a text, in simplified script.
struct Vocabulary: Sendable {
  private var pairs: [UInt64: Int] = [:]
  /// The script of the text; nil for one without Chinese.
  let script: Source.Script?

  /// Collects the pairs of valid UTF-8.
  init(_ utf8: [UInt8]) {
    script = Survey(utf8).script
    let table = ChineseScript.table
    pairs.reserveCapacity(min(utf8.count / 6, 20_000))
    var last: UInt32 = 0
    var offset = 0
    while offset < utf8.count {
      let scalar = HanText.scalar(utf8, at: offset)
      let plain = HanText.isHan(scalar) ? table.simplified(scalar) ?? scalar : 0
      if last != 0, plain != 0 { pairs[Self.key(last, plain), default: 0] += 1 }
      last = plain
      offset += HanText.length(of: utf8[offset])
    }
  }

  /// How often two characters stand side by side, whatever their script.
  func count(_ first: UInt32, _ second: UInt32) -> Int {
    let first = ChineseScript.simplified(first) ?? first
    let second = ChineseScript.simplified(second) ?? second
    return pairs[Self.key(first, second)] ?? 0
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
