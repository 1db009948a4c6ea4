// Who answers for a problem, in a field or a cell: 典藏部、流通部, 副院长 程某.

/// Takes apart the list of those who answer for a problem.
enum Owners {
  /// The names in a range; a person stands with the post that is named before.
  static func split(_ text: IndexedText, _ range: Range<Int>) -> [String] {
    let utf8 = text.utf8
    var owners: [Range<Int>] = []
    for part in utf8.parts(of: range, between: "、，,；; \u{3000}\n") {
      let owner = utf8.trimmed(part) { $0.isSpace || $0.scalar.isOne(of: "。.）)】]") }
      guard !owner.isEmpty else { continue }
      if let last = owners.last, names(utf8, owner, holding: last) {
        owners[owners.count - 1] = last.lowerBound..<owner.upperBound
      } else {
        owners.append(owner)
      }
    }
    return owners.map { text.string($0) }
  }

  /// 副院长 程某: whether a name stands behind nothing but spaces after a post.
  private static func names(_ utf8: [UInt8], _ name: Range<Int>, holding post: Range<Int>) -> Bool {
    Posts.word(utf8, endingAt: post.upperBound, from: post.lowerBound) != nil
      && utf8.skippingSpaces(from: post.upperBound, to: name.lowerBound) == name.lowerBound
      && PersonName.isName(utf8, name)
  }
}
