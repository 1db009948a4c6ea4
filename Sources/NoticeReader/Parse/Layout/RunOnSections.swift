// Sections that ran into one line: ……如下。一、组织情况。局党组……。二、整改情况。……

/// Finds the headings of sections in the middle of long lines.
enum RunOnSections {
  /// Lines shorter than this many bytes hold no sections.
  private static let shortestLine = 240
  /// The most characters of a heading.
  private static let longest = 16

  /// Where such headings begin; none where fewer than two count on from 一.
  static func starts(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    var starts: [Int] = []
    for line in lines where line.count >= shortestLine {
      var offset = line.lowerBound
      if starts.isEmpty {
        guard let first = utf8.range(of: "。一、", in: line) else { continue }
        offset = first.lowerBound
      }
      while let stop = utf8.range(of: "。", in: offset..<line.upperBound) {
        offset = stop.upperBound
        if isHeading(utf8, offset..<line.upperBound, number: starts.count + 1) {
          starts.append(offset)
        }
      }
    }
    return starts.count >= 2 ? starts : []
  }

  /// Whether a heading with a number, short and without a comma, opens a range.
  private static func isHeading(_ utf8: [UInt8], _ rest: Range<Int>, number: Int) -> Bool {
    guard let marker = Marker.read(utf8, at: rest.lowerBound, to: rest.upperBound),
      marker.style == .chinese, marker.number == number,
      let end = utf8.firstOffset(of: "。，,；;：:", in: marker.range.upperBound..<rest.upperBound)
    else { return false }
    return utf8.says("。", at: end)
      && (2...longest).contains(utf8.characters(in: marker.range.upperBound..<end))
  }
}
