// Text that remembers where it came from. Every stage of the reader takes one and returns one, so
// that a fact found at the end can be shown in the original file.

public import NoticeRecord

/// UTF-8 text of which every byte knows its place in the original file.
///
/// The map is a list of segments. A segment repeats one rule: each `textUnit` bytes of text came
/// from `originalUnit` bytes of the original. Plain UTF-8 is one segment of 1 to 1, GB18030 runs of
/// 3 to 2, a repaired run one unit of its own.
public struct MappedText: Sendable, Equatable {
  /// A run of text that follows one rule.
  struct Segment: Sendable, Equatable {
    /// Where it begins in the text.
    var start: Int
    /// Where it begins in the original.
    var original: Int
    /// Bytes of text in a unit; at least 1.
    var textUnit: Int32
    /// Bytes of the original in a unit; 0 for text that was added.
    var originalUnit: Int32
  }

  /// The text; always valid UTF-8.
  public private(set) var utf8: [UInt8]
  private(set) var segments: [Segment]

  /// Text that stands in the original just as it is, from `original` on.
  public init(unchanged utf8: [UInt8], from original: Int = 0) {
    self.utf8 = utf8
    segments = [Segment(start: 0, original: original, textUnit: 1, originalUnit: 1)]
  }

  init(utf8: [UInt8], segments: [Segment]) {
    self.utf8 = utf8
    self.segments =
      segments.isEmpty
      ? [Segment(start: 0, original: 0, textUnit: 1, originalUnit: 1)] : segments
  }

  /// The bytes of the original that a range of the text came from.
  ///
  /// A range that begins or ends inside a repaired run takes in the whole run.
  public func span(_ range: Range<Int>) -> Span {
    let index = segmentIndex(at: range.lowerBound)
    let start = segments[index].originalStart(of: range.lowerBound)
    guard !range.isEmpty else { return Span(start: start, end: start) }
    let last = range.upperBound - 1
    // Most ranges lie within one segment.
    let isWithin = index + 1 == segments.count || last < segments[index + 1].start
    let end = segments[isWithin ? index : segmentIndex(at: last)].originalEnd(of: last)
    return Span(start: min(start, end), end: max(start, end))
  }

  /// Puts bytes in the place of as many others, each for each; the map stays as it is.
  ///
  /// The text must be valid UTF-8 afterwards.
  mutating func substitute(_ bytes: [UInt8], at offset: Int) {
    for index in bytes.indices { utf8[offset + index] = bytes[index] }
  }

  /// Puts another text of the same length in the place of the whole; the map stays as it is.
  ///
  /// It must be valid UTF-8.
  mutating func substitute(_ whole: [UInt8]) {
    precondition(whole.count == utf8.count, "a text of another length needs a map of its own")
    utf8 = whole
  }

  /// The words in a range of the text.
  public func string(_ range: Range<Int>) -> String {
    utf8.string(range)
  }

  /// The words in a range of the text with their place.
  public func quote(_ range: Range<Int>) -> Quote {
    Quote(text: string(range), span: span(range))
  }

  /// The index of the segment that holds a byte of the text.
  func segmentIndex(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high &- low > 1 {
      let middle = (low &+ high) &>> 1
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension MappedText.Segment {
  /// Where the unit that holds a byte of the text begins in the original.
  func originalStart(of offset: Int) -> Int {
    // To divide takes as long as all the rest, and most units are single bytes.
    let units = textUnit == 1 ? offset - start : (offset - start) / Int(textUnit)
    return original + units * Int(originalUnit)
  }

  /// Where the unit that holds a byte of the text ends in the original.
  func originalEnd(of offset: Int) -> Int {
    originalStart(of: offset) + Int(originalUnit)
  }
  /// Whether a segment only goes on with the rule of the one before it.
  func continues(_ last: MappedText.Segment) -> Bool {
    guard last.textUnit == textUnit, last.originalUnit == originalUnit else { return false }
    return last.originalStart(of: start) == original
      && (textUnit == 1 || (start - last.start) % Int(textUnit) == 0)
  }
}
