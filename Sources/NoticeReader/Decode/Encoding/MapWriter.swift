// Writes decoded characters and the map back to the bytes that they came from.

/// Collects characters one after another, without gaps in the original.
struct MapWriter {
  private var utf8: [UInt8] = []
  private var segments: [MappedText.Segment] = []
  private var original = 0
  /// Whether the last segment is one U+FFFD, which nothing may join.
  private var endsInStray = false

  /// Makes room for the text of an original of `count` bytes.
  init(capacity count: Int) {
    utf8.reserveCapacity(count + count / 2 + 16)
  }

  /// The text as written so far.
  var text: MappedText { MappedText(utf8: utf8, segments: segments) }

  /// Adds a run of ASCII that stands in the original as it is.
  mutating func append(ascii run: ArraySlice<UInt8>) {
    begin(textUnit: 1, originalUnit: 1)
    utf8.append(contentsOf: run)
    original += run.count
  }

  /// Adds a character that took `length` bytes of the original.
  mutating func append(_ scalar: UInt32, from length: Int) {
    begin(textUnit: HanText.utf8Length(of: scalar), originalUnit: length)
    HanText.append(scalar, to: &utf8)
    original += length
  }

  /// Adds U+FFFD for bytes that are no character; they stay a unit of their own.
  mutating func appendStray(from length: Int) {
    segments.append(
      MappedText.Segment(
        start: utf8.count, original: original, textUnit: 3, originalUnit: Int32(length)))
    utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
    original += length
    endsInStray = true
  }

  /// Counts `length` more bytes to the U+FFFD that was added last.
  mutating func extendStray(by length: Int) {
    segments[segments.count - 1].originalUnit += Int32(length)
    original += length
  }

  /// Opens a segment unless the last one follows the same rule.
  private mutating func begin(textUnit: Int, originalUnit: Int) {
    let unit = (Int32(textUnit), Int32(originalUnit))
    if !endsInStray, let last = segments.last, last.textUnit == unit.0, last.originalUnit == unit.1
    {
      return
    }
    endsInStray = false
    segments.append(
      MappedText.Segment(
        start: utf8.count, original: original, textUnit: unit.0, originalUnit: unit.1))
  }
}
