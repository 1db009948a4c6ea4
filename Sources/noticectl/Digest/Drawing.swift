// Charts as inline SVG.

/// Draws charts; lengths are those of a drawing 720 wide, which is scaled to its place.
enum Drawing {
  private static let width = 720
  /// From one column to the next at most.
  private static let widestStep = 72.0

  /// Parts of a whole in one bar, with a legend.
  static func shares(_ bars: [Report.Bar]) -> Markup {
    let total = max(1, bars.reduce(0) { $0 + $1.count })
    var left = 0.0
    let pieces = bars.map { bar in
      let length = Double(bar.count) / Double(total) * Double(width)
      defer { left += length }
      return rectangle(x: left, y: 0, width: max(length - 1.5, 1), height: 22, bar)
    }
    let legend = bars.map { bar in
      let share = (Double(bar.count) * 100 / Double(total)).rounded()
      return Markup.element(
        "li", [:],
        [
          .element("span", ["class": "swatch \(bar.meaning.cssClass)"], text: "\u{A0}"),
          .text("\(bar.name) \(bar.count) (\(Int(share))%)"),
        ])
    }
    return .element(
      "figure", [:], [svg(height: 22, bars, pieces), .element("ul", ["class": "legend"], legend)])
  }

  /// Bars below each other, the names to the left.
  static func bars(_ bars: [Report.Bar]) -> Markup {
    let (row, start, room) = (24, 190, 470)
    let most = max(1, bars.map(\.count).max() ?? 1)
    let drawn = bars.enumerated().flatMap { index, bar -> [Markup] in
      let length = max(Double(bar.count) / Double(most) * Double(room), 1)
      return [
        text(bar.name.elided(to: 26), x: Double(start) - 10, y: index * row + 16, anchor: "end"),
        rectangle(x: Double(start), y: index * row + 4, width: length, height: row - 8, bar),
        text("\(bar.count)", x: Double(start) + length + 8, y: index * row + 16, anchor: "start"),
      ]
    }
    return .element("figure", [:], [svg(height: bars.count * row, bars, drawn)])
  }

  /// Bars beside each other on a line, their names below.
  static func columns(_ bars: [Report.Bar]) -> Markup {
    let (top, room) = (18, 110)
    let most = max(1, bars.map(\.count).max() ?? 1)
    // Few stand no further from each other than many: the chart is narrower then.
    let step = min(Double(width) / Double(max(bars.count, 1)), widestStep)
    let thickness = step * 0.62
    // Where they stand close, every other name, or fewer, has room.
    let named = max(1, Int((52 / step).rounded(.up)))
    let drawn = bars.enumerated().flatMap { index, bar -> [Markup] in
      let length = bar.count == 0 ? 0 : max(Double(bar.count) / Double(most) * Double(room), 2)
      let middle = (Double(index) + 0.5) * step
      let y = Double(top + room) - length
      let column =
        bar.count == 0
        ? []
        : [
          rectangle(
            x: middle - thickness / 2, y: Int(y), width: thickness, height: Int(length), bar),
          text("\(bar.count)", x: middle, y: Int(y) - 5, anchor: "middle"),
        ]
      let name = text(bar.name, x: middle, y: top + room + 17, anchor: "middle")
      return column + (index % named == 0 ? [name] : [])
    }
    let line = Markup.element(
      "line",
      [
        "class": "axis", "x1": "0", "x2": length(step * Double(bars.count)),
        "y1": "\(top + room)",
        "y2": "\(top + room)",
      ])
    return .element("figure", [:], [svg(height: top + room + 24, bars, [line] + drawn)])
  }

  private static func svg(height: Int, _ bars: [Report.Bar], _ content: [Markup]) -> Markup {
    let said = bars.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "role": "img", "aria-label": said,
      ], [.element("title", text: said)] + content)
  }

  private static func rectangle(
    x: Double, y: Int, width: Double, height: Int, _ bar: Report.Bar
  ) -> Markup {
    .element(
      "rect",
      [
        "class": bar.meaning.cssClass, "x": length(x), "y": "\(y)", "width": length(width),
        "height": "\(height)",
      ])
  }

  private static func text(_ text: String, x: Double, y: Int, anchor: String) -> Markup {
    .element("text", ["x": length(x), "y": "\(y)", "text-anchor": anchor], text: text)
  }

  /// A length to a tenth.
  private static func length(_ value: Double) -> String {
    plain((value * 10).rounded() / 10)
  }
}
