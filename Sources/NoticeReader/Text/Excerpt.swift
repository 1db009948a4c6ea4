// A place of an original file as people read it: decoded, nothing repaired, with its surroundings.

public import NoticeRecord

/// A place of an original file and what stands around it, decoded and otherwise as it is.
public struct Excerpt: Sendable, Equatable {
  /// The text before the place.
  public var before: String
  /// The text of the place, damage and all; for HTML the markup.
  public var text: String
  /// The text after the place.
  public var after: String
  /// The line that the place begins in, counted from 1.
  public var line: Int

  /// Cuts a place out of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - span: the place; what of it lies outside the file is left out.
  ///   - context: how many bytes of surroundings to give on each side, at the most.
  /// - Throws: `Unreadable` as the reader does, for a file that it refuses.
  public init(of bytes: [UInt8], at span: Span, context: Int) throws(Unreadable) {
    let text = try PageDecoder.unrepaired(bytes)
    let start = text.offset(ofOriginal: span.start)
    let end = max(start, text.offset(ofOriginal: span.end))
    let around = min(max(0, context), bytes.count)
    let from = min(start, text.offset(ofOriginal: max(0, span.start - around)))
    let to = max(end, text.offset(ofOriginal: span.end + around))
    before = text.string(from..<start)
    self.text = text.string(start..<end)
    after = text.string(end..<to)
    line = 1 + text.utf8[..<start].count { $0 == 0x0A }
  }
}

extension MappedText {
  /// The first whole character of the text that stands at or after an offset of the original.
  func offset(ofOriginal original: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].original <= original { low = middle } else { high = middle }
    }
    let segment = segments[low]
    let end = low + 1 < segments.count ? segments[low + 1].start : utf8.count
    let unit = Int(segment.originalUnit)
    let units = unit == 0 ? 0 : max(0, original - segment.original + unit - 1) / unit
    var offset = min(end, segment.start + min(units, utf8.count) * Int(segment.textUnit))
    while offset < utf8.count && utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension PageDecoder {
  /// A file's text as its encoding gives it, markup included.
  static func unrepaired(_ bytes: [UInt8]) throws(Unreadable) -> MappedText {
    try Decoding.decode(bytes).text
  }
}
