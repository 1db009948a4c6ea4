// Long texts in several lines: broken between Chinese characters anywhere, in other text at spaces,
// and never before a closing mark.

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
    // Where the line may end, if need be.
    var chance: Int?
    for (place, scalar) in text.enumerated() {
      let limit = lines.isEmpty ? first : others
      if width + scalar.width > limit, scalar != " ", !scalar.staysWithPrevious || width > limit {
        let end = scalar.width == 2 ? place : chance ?? place
        lines.append(start..<(text[start..<end].lastIndex { $0 != " " }.map { $0 + 1 } ?? start))
        start = text[end..<place].firstIndex { $0 != " " } ?? place
        width = text[start..<place].reduce(0) { $0 + $1.width }
        chance = nil
      }
      width += scalar.width
      // Not after the spaces that a line begins with.
      if scalar.width == 2 || scalar == " " && place > start && text[place - 1] != " " {
        chance = place + 1
      }
    }
    let end = text[start...].lastIndex { $0 != " " }.map { $0 + 1 } ?? start
    return lines + [start..<end]
  }
}

extension Unicode.Scalar {
  /// Whether no line may begin with the character: 。 ， ） ” and the like.
  fileprivate var staysWithPrevious: Bool {
    width == 0 || "，。、；：！？）〕】》〉”’…%,.;:!?)".unicodeScalars.contains(self)
  }
}
