// Who answers for a problem, in a field or a cell: 典藏部、流通部, 副院长 程某.

/// Takes apart the list of those who answer for a problem.
enum Owners {
  /// The names in a range; a person stands with the post that is named before.
  static func split(_ text: IndexedText, _ range: Range<Int>) -> [String] {
    let utf8 = text.utf8
    var owners: [Range<Int>] = []
    for part in closed(utf8, utf8.parts(of: range, between: "、，,；; \u{3000}\n")) {
      let owner = withBracket(
        utf8, utf8.trimmed(part) { $0.isSpace || $0.scalar.isOne(of: "。.）)】]") }, of: part)
      guard !owner.isEmpty else { continue }
      if let last = owners.last, names(utf8, owner, holding: last) {
        owners[owners.count - 1] = last.lowerBound..<owner.upperBound
      } else {
        owners.append(owner)
      }
    }
    return owners.map { text.string($0) }
  }

  /// The parts, those of one bracket together: 程某（党委委员、副院长）.
  private static func closed(_ utf8: [UInt8], _ parts: [Range<Int>]) -> [Range<Int>] {
    var closed: [Range<Int>] = []
    var isOpen = false
    for part in parts {
      if isOpen, let last = closed.last, part.upperBound - last.lowerBound <= longest {
        closed[closed.count - 1] = last.lowerBound..<part.upperBound
      } else {
        closed.append(part)
        isOpen = false
      }
      if let open = utf8.firstOffset(of: "(（", in: part) {
        isOpen = utf8.firstOffset(of: ")）", in: open..<part.upperBound) == nil
      } else if isOpen {
        isOpen = utf8.firstOffset(of: ")）", in: part) == nil
      }
    }
    return closed
  }

  /// The most bytes of a name with a bracket.
  private static let longest = 150

  /// 办公室（人事科）: what was trimmed of a part, with the bracket that closes what it opens.
  private static func withBracket(
    _ utf8: [UInt8], _ owner: Range<Int>, of part: Range<Int>
  ) -> Range<Int> {
    guard owner.upperBound < part.upperBound, utf8.firstOffset(of: "(（", in: owner) != nil,
      case let close = utf8.glyph(at: owner.upperBound), close.scalar.isOne(of: ")）")
    else { return owner }
    return owner.lowerBound..<owner.upperBound + close.length
  }

  /// 副院长 程某: whether a name stands behind nothing but spaces after a post.
  private static func names(_ utf8: [UInt8], _ name: Range<Int>, holding post: Range<Int>) -> Bool {
    Posts.word(utf8, endingAt: post.upperBound, from: post.lowerBound) != nil
      && utf8.skippingSpaces(from: post.upperBound, to: name.lowerBound) == name.lowerBound
      && PersonName.isName(utf8, name)
  }
}
