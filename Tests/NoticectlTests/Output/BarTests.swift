// Bars are as long as their numbers.

import Testing

@testable import noticectl

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, ""), (1.0, "████"), (0.5, "██"), (0.03125, "▏"), (0.0001, "▏"), (0.28125, "█▏"),
    (0.9999, "████"),
  ])
  func `a bar is drawn to an eighth of a cell`(share: Double, bar: String) {
    #expect(Bar.text(share, cells: 4) == bar)
  }

  @Test func `names and numbers line up whatever the script`() {
    let chart = BarChart(rows: [("整改", 10), ("abc", 5), ("x", 0)])
    #expect(
      chart.lines(width: 23, colours: false) == [
        "  整改  10  ██████████", "  abc    5  █████", "  x      0",
      ])
  }

  @Test(arguments: [40, 80, 200])
  func `no line is wider than the terminal`(width: Int) {
    let name = String(repeating: "卫生健康委员会", count: 8)
    let lines = BarChart(rows: [(name, 1_000_000), ("a", 1)]).lines(width: width, colours: false)
    #expect(lines.allSatisfy { $0.width <= max(width, 60) })
  }
}
