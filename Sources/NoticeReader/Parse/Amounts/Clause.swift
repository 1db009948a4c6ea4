// The words on both sides of an amount, up to where the clause ends.

/// The part of a sentence that an amount stands in.
struct Clause: Equatable {
  /// What ends a side of the clause.
  enum Edge {
    /// 。, ；, a line break, or the end of what was read.
    case sentence
    /// ， or ：.
    case comma
    /// 、.
    case list
    /// A bracket around the clause.
    case bracket
    /// Another amount.
    case amount
  }

  /// The words before the amount.
  var left: Range<Int>
  /// The words after it.
  var right: Range<Int>
  /// What stands before `left`.
  var leftEdge: Edge
  /// What stands after `right`.
  var rightEdge: Edge

  /// How many bytes a side may have; longer ones are cut.
  static let longestSide = 360

  /// The clause around an amount that lies between two others.
  init(
    around amount: Range<Int>, in utf8: [UInt8], between before: Int, hasBefore: Bool,
    and after: Int, hasAfter: Bool
  ) {
    (left, leftEdge) = Clause.left(
      of: amount.lowerBound, in: utf8, from: before, stop: hasBefore ? .amount : .sentence)
    (right, rightEdge) = Clause.right(
      of: amount.upperBound, in: utf8, to: after, stop: hasAfter ? .amount : .sentence)
  }

  /// The words before an offset, back to the first edge; brackets that close again are passed over.
  static func left(
    of offset: Int, in utf8: [UInt8], from floor: Int, stop: Edge, acrossLists: Bool = false
  ) -> (Range<Int>, Edge) {
    var depth = 0
    var position = offset
    let lowest = max(floor, offset - longestSide)
    while position > lowest {
      // Chinese characters are no edges.
      if position >= 3, (0xE4...0xE9).contains(utf8[position - 3]) {
        position -= 3
        continue
      }
      guard let glyph = utf8.glyph(endingAt: position) else { break }
      switch glyph.scalar {
      case ")", "）", "》", "”", "」": depth += 1
      case "(", "（", "《", "“", "「":
        guard depth > 0 else { return (position..<offset, .bracket) }
        depth -= 1
      default:
        if depth == 0 || glyph.scalar.isOne(of: "。\n"),
          let edge = edge(glyph, before: position, in: utf8),
          !(acrossLists && edge == .list)
        {
          return (position..<offset, edge)
        }
      }
      position -= glyph.length
    }
    if position < lowest { position = lowest }
    return (position..<offset, position <= floor ? stop : .sentence)
  }

  /// The words after an offset, up to the first edge.
  static func right(
    of offset: Int, in utf8: [UInt8], to ceiling: Int, stop: Edge
  ) -> (Range<Int>, Edge) {
    var depth = 0
    var position = offset
    let highest = min(ceiling, offset + longestSide)
    while true {
      // Chinese characters are no edges.
      position = utf8.pastHan(from: position, to: highest)
      guard position < highest else { break }
      let glyph = utf8.glyph(at: position)
      switch glyph.scalar {
      case "(", "（", "《", "“", "「": depth += 1
      case ")", "）", "》", "”", "」":
        guard depth > 0 || glyph.scalar == "”" || glyph.scalar == "》" else {
          return (offset..<position, .bracket)
        }
        depth = max(0, depth - 1)
      default:
        if depth == 0 || glyph.scalar.isOne(of: "。\n"),
          let edge = edge(glyph, before: position + glyph.length, in: utf8)
        {
          return (offset..<position, edge)
        }
      }
      position += glyph.length
    }
    return (offset..<min(position, highest), position >= ceiling ? stop : .sentence)
  }

  /// 三、|四级手术: whether a 、 that ends at an offset joins two grades of one thing.
  private static func joinsGrades(_ offset: Int, in utf8: [UInt8]) -> Bool {
    guard offset + 3 < utf8.count, utf8.says("级", at: offset + 3),
      let before = utf8.glyph(endingAt: offset - 3)
    else { return false }
    return before.scalar.isOne(of: "一二三四") && utf8.glyph(at: offset).scalar.isOne(of: "二三四五")
  }

  /// The edge that a mark makes which ends at an offset; nil for anything else.
  private static func edge(_ glyph: Glyph, before offset: Int, in utf8: [UInt8]) -> Edge? {
    switch glyph.scalar {
    case "。", "；", ";", "！", "!", "？", "?", "\n", "\t", "|", "\u{2028}": return .sentence
    case "，", "：": return .comma
    case ",", ":":
      return offset < utf8.count && utf8[offset] >= 0x30 && utf8[offset] <= 0x39
        && (utf8.glyph(endingAt: offset - 1)?.isDigit ?? false) ? nil : .comma
    case "、": return joinsGrades(offset, in: utf8) ? nil : .list
    case ".":
      return offset < utf8.count && utf8.glyph(at: offset).isDigit ? nil : .sentence
    default: return nil
    }
  }
}
