// The full-text index as it lies on the disk: segments of pages, each segment with tokens in order.
// FTS5's own tables are read in place, see docs/decisions/0032-the-index-read-in-place.md.

import GRDB

/// Pages that were written together and hold tokens in order.
struct IndexSegment {
  /// Its number.
  let number: Int
  /// Its pages.
  let pages: ClosedRange<Int>
  /// How many segments are newer: what they say of a notice holds.
  let age: Int
}

/// A page of tokens, each with the notices that have it.
struct IndexPage {
  /// Its bytes.
  let bytes: [UInt8]
  /// Where the notices of tokens end; behind them stand the places of the tokens.
  let end: Int
  /// Where a notice stands that belongs to a token of an earlier page; 0 where none does.
  let firstNotice: Int
  /// Where the first token stands; nil where none begins on this page.
  let firstToken: Int?

  init(_ bytes: [UInt8]) throws(NotReadHere) {
    var head = IndexBytes(bytes: bytes, place: 0)
    firstNotice = try head.short(at: 0)
    end = try head.short(at: 2)
    guard end >= 4, end <= bytes.count, firstNotice <= end else { throw NotReadHere() }
    head.place = end
    firstToken = end < bytes.count ? try head.number() : nil
    if let firstToken, firstToken > end { throw NotReadHere() }
    self.bytes = bytes
  }
}

/// Reads pages.
final class IndexPages {
  /// The segments that are not empty.
  let segments: [IndexSegment]

  private let page: Command
  private let before: Command
  private let behind: Command

  /// Reads which segments there are; nil where this is no index of the form that is known.
  init?(_ db: Database) throws {
    page = try Command("SELECT block FROM words_data WHERE id = ?", db)
    before = try Command(
      "SELECT pgno FROM words_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1", db)
    behind = try Command(
      "SELECT pgno FROM words_idx WHERE segid = ? AND term > ? ORDER BY term LIMIT 1", db)
    let form = try Command("SELECT v FROM words_config WHERE k = 'version'", db).number([])
    guard form == 4, let segments = try Self.segments(Self.bytes(page, Self.structure)) else {
      return nil
    }
    self.segments = segments
  }

  /// The row of `words_data` that lists the segments.
  private static let structure = 10

  /// The segments; nil where they are listed in a way that is not known.
  private static func segments(_ bytes: [UInt8]) throws(NotReadHere) -> [IndexSegment]? {
    // A list with the mark of another form begins so behind its four bytes of change.
    guard bytes.count > 4, bytes[4] != 0xFF else { return nil }
    var list = IndexBytes(bytes: bytes, place: 4)
    let levels = try list.number()
    // How many there are is the sum of what the levels say; how often it was written matters not.
    _ = (try list.number(), try list.number())
    // The levels stand with the newest first, and the segments of each with the oldest first.
    var places: [(number: Int, first: Int, last: Int)] = []
    for _ in 0..<levels {
      _ = try list.number()
      var level: [(number: Int, first: Int, last: Int)] = []
      for _ in 0..<(try list.number()) {
        level.append((try list.number(), try list.number(), try list.number()))
      }
      places += level.reversed()
    }
    return places.enumerated().filter { $1.first > 0 && $1.first <= $1.last }.map {
      IndexSegment(number: $1.number, pages: $1.first...$1.last, age: $0)
    }
  }

  /// A page of a segment.
  func page(_ number: Int, of segment: IndexSegment) throws -> IndexPage {
    guard segment.pages.contains(number) else { throw NotReadHere() }
    return try IndexPage(Self.bytes(page, segment.number << 37 &+ number))
  }

  /// The page on which a token stands where the segment has it.
  func place(of token: [UInt8], in segment: IndexSegment) throws -> Int {
    let place = try before.number([.integer(segment.number), .blob(token)]) ?? 0
    // The lowest bit says whether the token has a list of its pages.
    return max(Int(place >> 1), segment.pages.lowerBound)
  }

  /// The first page that begins a token behind this one; nil where none does.
  func place(behind token: [UInt8], in segment: IndexSegment) throws -> Int? {
    let place = try behind.number([.integer(segment.number), .blob(token)])
    return place.map { Int($0 >> 1) }
  }

  /// About how many pages the notices take that have a token.
  func size(of token: [UInt8]) throws -> Int {
    try segments.reduce(0) { size, segment in
      let behind = try place(behind: token, in: segment) ?? segment.pages.upperBound
      return size + max(0, behind - (try place(of: token, in: segment)))
    }
  }

  private static func bytes(_ command: Command, _ row: Int) throws -> [UInt8] {
    var bytes: [UInt8]?
    try command.rows([.integer(row)]) { bytes = $0.bytes(0) }
    guard let bytes else { throw NotReadHere() }
    return bytes
  }
}
