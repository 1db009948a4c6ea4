// Long texts in narrow columns.

extension String {
  /// The text with its middle left out, so that it takes at most `cells`; titles differ at both
  /// ends (某县…2024年工作要点).
  func elided(to cells: Int) -> String {
    guard width > cells else { return self }
    guard cells > 1 else { return String(repeating: "…", count: max(cells, 0)) }
    let tail = lastScalars(taking: (cells - 1) / 2)
    let head = firstScalars(taking: cells - 1 - tail.width)
    return head + "…" + tail
  }

  /// As many scalars from the start as take at most `cells`.
  private func firstScalars(taking cells: Int) -> String {
    var room = cells
    return String(
      String.UnicodeScalarView(
        unicodeScalars.prefix {
          room -= $0.width
          return room >= 0
        }))
  }

  /// As many scalars from the end as take at most `cells`.
  private func lastScalars(taking cells: Int) -> String {
    var room = cells
    var count = 0
    for scalar in unicodeScalars.reversed() {
      room -= scalar.width
      if room < 0 { break }
      count += 1
    }
    let tail = unicodeScalars.suffix(count).drop { $0.width == 0 }
    return String(String.UnicodeScalarView(tail))
  }
}
