// Where in the original file something stands.

/// A half-open byte range of the original file.
///
/// For HTML the offsets are into the HTML source. A repaired fact spans the damaged bytes that it
/// came from.
public struct Span: Codable, Sendable, Hashable {
  /// The offset of the first byte, from 0.
  public var start: Int
  /// The offset after the last byte; never less than `start`.
  public var end: Int

  /// A range from `start` up to, not including, `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
