// The signature under a notice: the body in whose name it is issued, and the day.

/// A signature.
struct Signature: Sendable {
  /// The name of the body.
  var issuer: Range<Int>?
  /// The day.
  var date: WrittenDate?
  /// Where it begins; the text of the notice ends before it when it stands at the end.
  var start: Int

  /// Finds the signature in the lines of a notice from line `first` on.
  ///
  /// A name with a date under it counts wherever it stands (the signature of a cover letter stands
  /// before what it sends); a name or a date alone only at the end.
  static func find(_ utf8: [UInt8], _ lines: [Line], from first: Int) -> Signature? {
    guard first < lines.count else { return nil }
    for index in lines.indices[first...] {
      if let both = nameAndDate(utf8, lines[index].range) { return both }
      guard index > first, let date = bareDate(utf8, lines[index].range) else { continue }
      let above = lines[index - 1].range
      if BodyNames.isName(utf8, above) {
        return Signature(issuer: utf8.trimmed(above), date: date, start: above.lowerBound)
      }
    }
    return atEnd(utf8, lines, from: first)
  }

  private static func atEnd(_ utf8: [UInt8], _ lines: [Line], from first: Int) -> Signature? {
    var date: WrittenDate?
    for line in lines[first...].suffix(3).reversed() {
      if date == nil, let found = bareDate(utf8, line.range) {
        date = found
      } else if line.marker == nil, BodyNames.isName(utf8, line.range) {
        let start = min(line.range.lowerBound, date?.range.lowerBound ?? .max)
        return Signature(issuer: line.range, date: date, start: start)
      }
    }
    return date.map { Signature(issuer: nil, date: $0, start: $0.range.lowerBound) }
  }

  /// 中共某区民政局党组 2023年7月3日
  private static func nameAndDate(_ utf8: [UInt8], _ line: Range<Int>) -> Signature? {
    guard line.count < 160, let date = WrittenDates.scan(utf8, in: line).last, date.isCalendarDay,
      date.range.upperBound == line.upperBound
    else { return nil }
    let name = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    guard BodyNames.isName(utf8, name) else { return nil }
    return Signature(issuer: name, date: date, start: line.lowerBound)
  }

  private static func bareDate(_ utf8: [UInt8], _ line: Range<Int>) -> WrittenDate? {
    let words = utf8.trimmed(line) { "()（）".unicodeScalars.contains($0.scalar) || $0.isSpace }
    guard let date = WrittenDates.scan(utf8, in: words).first, date.isCalendarDay,
      date.range == words
    else { return nil }
    return date
  }
}
