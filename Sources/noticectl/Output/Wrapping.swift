// Long texts in several lines.

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

extension Unicode.Scalar {
  /// Whether no line may begin with the character: 。 ， ） ” and the like.
  fileprivate var staysWithPrevious: Bool {
    width == 0 || "，。、；：！？）〕】》〉”’…%,.;:!?)".unicodeScalars.contains(self)
  }
}
