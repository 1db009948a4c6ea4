// Makes a changed copy of a text, front to back, and keeps the map to the original true.

import NoticeRecord

/// Builds a changed copy of a `MappedText` in one pass.
///
/// Call `keep`, `drop`, `replace` and `insert` with rising offsets of the source, then `finish`,
/// which keeps the rest. Offsets must fall on scalar boundaries.
struct Rewriter {
  private let source: MappedText
  /// How far the source has been used up.
  private(set) var position = 0
  /// The segment of the source that holds that place.
  private var index = 0
  private var utf8: [UInt8] = []
  private var segments: [MappedText.Segment] = []

  /// Starts at the beginning of `source`; `changes` says how many there will be, where that is known.
  init(_ source: MappedText, changes: Int = 0) {
    self.source = source
    utf8.reserveCapacity(source.utf8.count)
    segments.reserveCapacity(source.segments.count + 2 * changes)
  }

  /// Copies the source unchanged up to `end`.
  mutating func keep(to end: Int) {
    guard position < end else { return }
    let kept = position..<end
    var start = utf8.count
    while position < end {
      findSegment()
      let next = index + 1 < source.segments.count ? source.segments[index + 1].start : .max
      map(source.segments[index], to: min(end, next), at: &start)
    }
    utf8.append(contentsOf: source.utf8[kept])
  }

  /// Leaves the source out up to `end`.
  mutating func drop(to end: Int) {
    position = max(position, end)
  }

  /// Puts `bytes` in the place of the source up to `end`; they map to it as a whole.
  mutating func replace(to end: Int, with bytes: some Collection<UInt8>) {
    let place = span(to: end)
    append(
      bytes, original: place.start, textUnit: bytes.count, originalUnit: place.end - place.start)
    drop(to: end)
  }

  /// Puts `bytes` in the place of as many bytes of the source, each for each.
  mutating func substitute(_ bytes: some Collection<UInt8>) {
    let start = utf8.count
    keep(to: position + bytes.count)
    utf8.replaceSubrange(start..., with: bytes)
  }

  /// Adds `bytes` that the original does not have.
  mutating func insert(_ bytes: some Collection<UInt8>) {
    replace(to: position, with: bytes)
  }

  /// Keeps the rest of the source and returns the changed text.
  consuming func finish() -> MappedText {
    keep(to: source.utf8.count)
    return MappedText(utf8: utf8, segments: segments)
  }

  /// Finds the segment that holds `position`, at or behind the one that held it before.
  private mutating func findSegment() {
    while index + 1 < source.segments.count, source.segments[index + 1].start <= position {
      index += 1
    }
  }

  /// The bytes of the original that the source from `position` up to `end` came from.
  private mutating func span(to end: Int) -> Span {
    findSegment()
    let next = index + 1 < source.segments.count ? source.segments[index + 1].start : .max
    guard end > position, end <= next else { return source.span(position..<max(position, end)) }
    let segment = source.segments[index]
    let (start, last) = (segment.originalStart(of: position), segment.originalEnd(of: end - 1))
    return Span(start: start, end: max(start, last))
  }

  /// Maps what is copied to `start` from `position` up to `end`, both within `segment`.
  private mutating func map(_ segment: MappedText.Segment, to end: Int, at start: inout Int) {
    let unit = Int(segment.textUnit)
    let intoUnit = unit == 1 ? 0 : (position - segment.start) % unit
    if intoUnit != 0 {
      mapFragment(segment, to: min(end, position + unit - intoUnit), at: &start)
    }
    let whole = unit == 1 ? end - position : (end - position) / unit * unit
    if whole > 0 {
      note(
        original: segment.originalStart(of: position), textUnit: unit,
        originalUnit: Int(segment.originalUnit), at: start)
      start += whole
      position += whole
    }
    mapFragment(segment, to: end, at: &start)
  }

  /// Maps a part of one unit: to the whole unit.
  private mutating func mapFragment(
    _ segment: MappedText.Segment, to end: Int, at start: inout Int
  ) {
    guard end > position else { return }
    note(
      original: segment.originalStart(of: position), textUnit: end - position,
      originalUnit: Int(segment.originalUnit), at: start)
    start += end - position
    position = end
  }

  private mutating func append(
    _ bytes: some Collection<UInt8>, original: Int, textUnit: Int, originalUnit: Int
  ) {
    guard !bytes.isEmpty else { return }
    note(original: original, textUnit: textUnit, originalUnit: originalUnit, at: utf8.count)
    utf8.append(contentsOf: bytes)
  }

  /// Notes where the text from `start` on came from.
  private mutating func note(original: Int, textUnit: Int, originalUnit: Int, at start: Int) {
    let segment = MappedText.Segment(
      start: start, original: original, textUnit: Int32(textUnit),
      originalUnit: Int32(originalUnit))
    let goesOn = segments.last.map { segment.continues($0) } ?? false
    if !goesOn { segments.append(segment) }
  }
}
