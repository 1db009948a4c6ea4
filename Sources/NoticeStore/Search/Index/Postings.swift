// The notices that have a token, as far as one segment knows them.

/// Goes through the notices of a token in the order of their numbers.
struct Postings {
  /// The notice that it stands at.
  private(set) var notice: Int64 = 0
  /// Whether the notice has the token no more, before its places are read.
  var isRemoval: Bool { size == 0 }
  /// How many segments are newer.
  var age: Int { segment.age }
  /// Whether there are no more notices.
  private(set) var isAtEnd = false

  private var page: IndexPage
  private var number: Int
  private let pages: IndexPages
  private let segment: IndexSegment
  private var reader: IndexBytes
  /// Where the token's notices end on the page.
  private var end: Int
  /// Whether they end with that.
  private var isComplete: Bool
  /// Whether the next notice is written in full and not as a distance.
  private var isFirst = true
  /// How many bytes of places stand before the next notice.
  private var size = 0
  private var column: UInt32 = 0
  private var place: UInt32 = 0

  /// The notices from a place of a page on, up to the next token where the page has one.
  init(
    _ page: IndexPage, _ number: Int, from start: Int, nextToken: Int?, of segment: IndexSegment,
    _ pages: IndexPages
  ) {
    (self.page, self.number, self.segment, self.pages) = (page, number, segment, pages)
    reader = IndexBytes(bytes: page.bytes, place: start)
    end = nextToken ?? page.end
    isComplete = nextToken != nil
  }

  /// Goes to the next notice; false where there is none.
  @inline(__always)
  mutating func next() throws -> Bool {
    if size <= end - reader.place {
      reader.place += size
    } else {
      try passPlaces()
    }
    if reader.place >= end {
      guard try goToNoticeOfNextPage() else {
        isAtEnd = true
        return false
      }
    }
    let step = Int64(try reader.number())
    notice = isFirst ? step : notice &+ step
    isFirst = false
    (column, place) = (0, 0)
    // The lowest bit says that an older segment may have the notice, too.
    size = try reader.number() >> 1
    return true
  }

  /// Goes on and hands on the notices that it comes to, as long as they stand on this page, are
  /// below a limit and are written in the shortest way, as most are. Their places are not for
  /// reading.
  @inline(__always)
  mutating func passOnPage(below limit: Int64, _ each: (Int64) -> Void) {
    let bytes = page.bytes
    while true {
      let next = reader.place + size
      guard next + 1 < end, bytes[next] < 0x80, 2..<0x80 ~= bytes[next + 1] else { return }
      let following = notice &+ Int64(bytes[next])
      guard following < limit else { return }
      notice = following
      reader.place = next + 2
      size = Int(bytes[next + 1] >> 1)
      each(following)
    }
  }

  /// The next place of the token in the notice: the column in the highest bit, the place in the
  /// others; nil where there is none.
  @inline(__always)
  mutating func nextPlace() throws -> UInt32? {
    while size > 0 {
      let step = try numberOfPlaces()
      if step == 1 {
        (column, place) = (UInt32(try numberOfPlaces() & 1) << 31, 0)
      } else {
        guard step >= 2, step < Self.mostPlaces, place < Self.mostPlaces else {
          throw NotReadHere()
        }
        place += UInt32(step) - 2
        return column | place
      }
    }
    return nil
  }

  /// No text has so many tokens; twice as many still leave the highest bit to the column.
  private static let mostPlaces = 1 << 29

  /// Whether a place is in the index's first column.
  static func isInTitle(_ place: UInt32) -> Bool { place < 1 << 31 }

  /// The next number of the places, which may stand on the next page.
  @inline(__always)
  private mutating func numberOfPlaces() throws -> Int {
    if reader.place >= end { try goToPlacesOfNextPage() }
    let before = reader.place
    let number = try reader.number()
    size -= reader.place - before
    guard size >= 0 else { throw NotReadHere() }
    return number
  }

  private mutating func passPlaces() throws {
    while size > end - reader.place {
      size -= max(0, end - reader.place)
      try goToPlacesOfNextPage()
    }
    reader.place += size
  }

  /// The places of a notice go on behind a page's head.
  private mutating func goToPlacesOfNextPage() throws {
    guard !isComplete, try turnPage() else { throw NotReadHere() }
    reader.place = min(4, end)
  }

  private mutating func goToNoticeOfNextPage() throws -> Bool {
    guard !isComplete, try turnPage(), page.firstNotice > 0 else { return false }
    guard page.firstNotice >= 4, page.firstNotice < end else { throw NotReadHere() }
    reader.place = page.firstNotice
    return true
  }

  private mutating func turnPage() throws -> Bool {
    guard number < segment.pages.upperBound else { return false }
    number += 1
    page = try pages.page(number, of: segment)
    reader = IndexBytes(bytes: page.bytes, place: 0)
    end = page.firstToken ?? page.end
    isComplete = page.firstToken != nil
    isFirst = true
    return true
  }
}
