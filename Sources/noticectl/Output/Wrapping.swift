// Long texts in several lines: broken between Chinese characters anywhere, in other text at spaces,
// never before a closing mark, and never wider than there is room.

import TextForms

extension String {
  /// The text broken into lines of at most `cells`.
  func wrapped(to cells: Int) -> [String] {
    guard width > cells, cells > 2 else { return [self] }
    let scalars = Array(unicodeScalars)
    return LineBreaks.lines(of: scalars, first: cells, others: cells).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }
}

extension [Cell] {
  /// The cells, made printable, in as many lines as they need; nil is a line without an end.
  func flowing(within cells: Int?, hanging: Int) -> [[Cell]] {
    let printable = map { Cell($0.text.printable(), $0.meaning) }
    guard let cells, cells > 2 * hanging else { return [printable] }
    let pieces = printable.map { [Unicode.Scalar]($0.text.unicodeScalars) }
    let lines = LineBreaks.lines(
      of: pieces.flatMap { $0 }, first: cells, others: cells - hanging)
    return lines.enumerated().map { number, line in
      var end = 0
      let shown = zip(printable, pieces).compactMap { cell, piece -> Cell? in
        let start = end
        end += piece.count
        let part = line.clamped(to: start..<end)
        guard !part.isEmpty else { return nil }
        let text = piece[part.lowerBound - start..<part.upperBound - start]
        return Cell(String(String.UnicodeScalarView(text)), cell.meaning)
      }
      return (number == 0 ? [] : [Cell(String(repeating: " ", count: hanging))]) + shown
    }
  }
}

/// Where lines end.
private enum LineBreaks {
  /// The lines of a text, the first as wide as `first` and the others as `others`; spaces between two
  /// lines belong to none.
  static func lines(of text: [Unicode.Scalar], first: Int, others: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var width = 0
    // Where the line may end, if need be, and whether there is more in it than spaces.
    var chance: Int?
    var hasText = false
    for (place, scalar) in text.enumerated() {
      if hasText && isBreak(place, in: text) { chance = place }
      let limit = lines.isEmpty ? first : others
      if scalar != " " && scalar.width > 0 && width + scalar.width > limit && place > start {
        let end = chance ?? withoutClosing(place, in: text, from: start)
        lines.append(start..<(text[start..<end].lastIndex { $0 != " " }.map { $0 + 1 } ?? start))
        start = text[end..<place].firstIndex { $0 != " " } ?? place
        width = text[start..<place].reduce(0) { $0 + $1.width }
        chance = nil
      }
      width += scalar.width
      hasText = start < place ? hasText || scalar != " " : scalar != " "
    }
    let end = text[start...].lastIndex { $0 != " " }.map { $0 + 1 } ?? start
    return lines + [start..<end]
  }

  /// Whether a line may begin with a character: beside a Chinese one or after a space, and neither
  /// with a closing mark nor behind an opening one.
  private static func isBreak(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
    let (scalar, previous) = (text[place], text[place - 1])
    guard scalar != " ", !scalar.staysWithPrevious, !previous.staysWithNext else { return false }
    return scalar.width == 2 || previous.width == 2 || previous == " "
  }

  /// The place before the closing marks that stand there, which take the character before down with
  /// them.
  private static func withoutClosing(
    _ place: Int, in text: [Unicode.Scalar], from start: Int
  ) -> Int {
    var end = place
    while end > start + 1, text[end].staysWithPrevious { end -= 1 }
    return end
  }
}

extension Unicode.Scalar {
  /// Whether no line may begin with the character: 。 ， ） ” and the like.
  fileprivate var staysWithPrevious: Bool {
    width == 0 || "，。、；：！？）〕】》〉”’…%,.;:!?)".unicodeScalars.contains(self)
  }

  /// Whether no line may end with the character: （ “ and the like.
  fileprivate var staysWithNext: Bool { "（〔【《〈“‘(".unicodeScalars.contains(self) }
}
