// Characters that the source of a text has lost: decoding left U+FFFD in their places.

extension Cell {
  /// The cell in pieces, what is lost as something that is not as it should be.
  var showingLoss: [Cell] {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return [self] }
    var pieces: [Cell] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let isLost = first == "\u{FFFD}"
      let piece = rest.prefix { ($0 == "\u{FFFD}") == isLost }
      pieces.append(Cell(String(piece), isLost ? .bad : meaning))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}
