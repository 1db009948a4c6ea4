// Fields behind the way through the site: 首页>规划计划 发布人：管理员 发布日期：2024-02-23.

/// Finds where the fields of a page begin on the line of its trail.
enum RunOnTrails {
  /// How many lines at the top may be such.
  private static let topLines = 8
  /// The most bytes of one.
  private static let longest = 320
  /// The most bytes of the last link of a trail.
  private static let longestLink = 48

  /// Where the first field begins behind each trail that a day of publication follows.
  static func starts(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    lines.prefix(topLines).compactMap { line in
      guard line.count <= longest,
        utf8.firstOffset(ofByte: 0x3E, from: line.lowerBound, to: line.upperBound) != nil,
        let link = lastLink(utf8, line),
        let gap = utf8.firstSpace(in: link)
      else { return nil }
      let start = utf8.skippingSpaces(from: gap, to: line.upperBound)
      let fields = HeaderZone.fields(utf8, start..<line.upperBound)
      guard gap > link.lowerBound, gap - link.lowerBound <= longestLink,
        let first = fields.first,
        first.start == start || !utf8.holdsSpace(start..<first.start),
        fields.contains(where: { $0.label == .published && isDay(utf8, $0.value) })
      else { return nil }
      return start
    }
  }

  /// What stands behind the last sign of a trail, without the spaces before it.
  private static func lastLink(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let links = utf8.parts(of: line, betweenBytes: 0x3E)
    guard links.count > 1, let last = links.last else { return nil }
    let start = utf8.skippingSpaces(from: last.lowerBound, to: last.upperBound)
    return start..<last.upperBound
  }

  private static func isDay(_ utf8: [UInt8], _ value: Range<Int>) -> Bool {
    WrittenDates.opening(utf8, in: value)?.isCalendarDay ?? false
  }
}
