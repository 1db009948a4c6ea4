// Tells whether two places belong to one sentence.

/// Knows where sentences end.
enum Sentences {
  /// Whether no mark that ends a sentence or a clause of a list stands in a range.
  static func isOne(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while true {
      offset = utf8.pastHan(from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return true }
      let glyph = utf8.glyph(at: offset)
      if glyph.scalar.isOne(of: "。；;\n") { return false }
      offset += glyph.length
    }
  }
}
