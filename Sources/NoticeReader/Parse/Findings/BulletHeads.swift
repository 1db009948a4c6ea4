// Problems behind bullets, each with its status and with the measures below: ◆献血屋布局不优【正在办理】.

/// Finds the lines behind bullets that head what was done.
enum BulletHeads {
  /// Where such lines begin; none where most of them tell of deeds, ●修订办法（已完成）, as measures do.
  static func find(_ utf8: [UInt8], _ lines: [Line]) -> Set<Int> {
    let heads = lines.indices.dropLast().filter { isHead(utf8, lines, at: $0) }
    let deeds = heads.count { Preface.tellsDeed(utf8, words(utf8, lines[$0])) }
    return deeds * 2 < heads.count ? Set(heads.map { lines[$0].range.lowerBound }) : []
  }

  /// Whether a bullet stands before a line that a status in brackets closes, and none before the next.
  private static func isHead(_ utf8: [UInt8], _ lines: [Line], at index: Int) -> Bool {
    let line = lines[index]
    // Few lines end with a status.
    return line.marker == nil && StatusBracket.closing(utf8, line.range) != nil
      && Bullet.stands(utf8, before: line.range.lowerBound)
      && !Bullet.stands(utf8, before: lines[index + 1].range.lowerBound)
      && (4...60).contains(utf8.characters(in: words(utf8, line)))
      && !utf8.endsSentence(words(utf8, line))
  }

  /// A line without the status behind it.
  private static func words(_ utf8: [UInt8], _ line: Line) -> Range<Int> {
    let end = StatusBracket.closing(utf8, line.range)?.lowerBound ?? line.range.upperBound
    return line.range.lowerBound..<max(line.range.lowerBound, end)
  }
}
