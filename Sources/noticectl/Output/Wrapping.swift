// Long texts in several lines.

import TextForms

extension String {
  /// The text broken into lines of at most `cells`: between Chinese characters anywhere, in other
  /// text at spaces, and never before a closing mark.
  func wrapped(to cells: Int) -> [String] {
    guard width > cells, cells > 2 else { return [self] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var lineWidth = 0
    var breakAt: String.UnicodeScalarView.Index?
    for scalar in unicodeScalars {
      if lineWidth + scalar.width > cells, !scalar.staysWithPrevious || lineWidth > cells {
        let end = scalar.width == 2 || scalar == " " ? line.endIndex : breakAt ?? line.endIndex
        lines.append(String(line[..<end]).trimmingSpaces)
        line = String.UnicodeScalarView(line[end...].drop { $0 == " " })
        lineWidth = String(line).width
        breakAt = nil
      }
      line.append(scalar)
      lineWidth += scalar.width
      if scalar == " " || scalar.width == 2 { breakAt = line.endIndex }
    }
    return lines + [String(line).trimmingSpaces]
  }

  private var trimmingSpaces: String {
    var scalars = unicodeScalars[...]
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension [Cell] {
  /// The cells, made printable, in as many lines as they need; nil is a line without an end.
  func flowing(within cells: Int?, hanging: Int) -> [[Cell]] {
    guard let cells, cells > 2 * hanging else {
      return [map { Cell($0.text.printable(), $0.meaning) }]
    }
    var lines: [[Cell]] = [[]]
    var room = cells
    for cell in self {
      var piece = String.UnicodeScalarView()
      for scalar in cell.text.printable().unicodeScalars {
        if scalar.width > room, !scalar.staysWithPrevious {
          lines[lines.count - 1].append(Cell(String(piece), cell.meaning))
          lines.append([Cell(String(repeating: " ", count: hanging))])
          piece = String.UnicodeScalarView()
          room = cells - hanging
        }
        piece.append(scalar)
        room -= scalar.width
      }
      lines[lines.count - 1].append(Cell(String(piece), cell.meaning))
    }
    return lines
  }
}

extension Unicode.Scalar {
  /// Whether no line may begin with the character: 。 ， ） ” and the like.
  fileprivate var staysWithPrevious: Bool {
    width == 0 || "，。、；：！？）〕】》〉”’…%,.;:!?)".unicodeScalars.contains(self)
  }
}
