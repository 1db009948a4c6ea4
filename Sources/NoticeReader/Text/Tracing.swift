// Joins two maps: a text made from bytes that were themselves taken out of a file.

import NoticeRecord

extension MappedText {
  /// The same text, mapped to where `wrapping` came from.
  ///
  /// The originals of this text are offsets into `wrapping.utf8`.
  func traced(through wrapping: MappedText) -> MappedText {
    var traced: [Segment] = []
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].start : utf8.count
      var start = segment.start
      while start < end {
        let next = segment.tracedRun(from: start, to: end, through: wrapping)
        if traced.last.map(next.run.continues) != true { traced.append(next.run) }
        start = next.end
      }
    }
    return MappedText(utf8: utf8, segments: traced)
  }
}

extension MappedText.Segment {
  /// The longest run of whole units from `start` on that one segment of `wrapping` explains, or one
  /// unit that several explain together.
  fileprivate func tracedRun(
    from start: Int, to end: Int, through wrapping: MappedText
  ) -> (run: MappedText.Segment, end: Int) {
    let place = originalStart(of: start)
    let index = wrapping.segmentIndex(at: place)
    let outer = wrapping.segments[index]
    let left =
      (index + 1 < wrapping.segments.count
        ? wrapping.segments[index + 1].start : wrapping.utf8.count) - place
    let units = min(left / max(Int(originalUnit), 1), (end - start) / Int(textUnit))
    if outer.textUnit == 1, originalUnit > 0, units > 0 {
      let run = MappedText.Segment(
        start: start, original: outer.originalStart(of: place), textUnit: textUnit,
        originalUnit: originalUnit * outer.originalUnit)
      return (run, start + units * Int(textUnit))
    }
    let unitEnd = min(start + Int(textUnit), end)
    let span = wrapping.span(place..<(place + Int(originalUnit)))
    let run = MappedText.Segment(
      start: start, original: span.start, textUnit: Int32(unitEnd - start),
      originalUnit: Int32(span.end - span.start))
    return (run, unitEnd)
  }
}
