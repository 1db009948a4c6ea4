// The tokens of a segment, in order.

/// Goes through the tokens of a segment.
struct SegmentTokens {
  /// The token that it stands at, behind the byte that names the index.
  private(set) var token: [UInt8] = []

  private let pages: IndexPages
  private let segment: IndexSegment
  private var page: IndexPage
  private var number: Int
  /// Behind the pages' notices: where its tokens stand, each as the distance from the one before.
  private var places: IndexBytes
  /// Where the next token stands on the page.
  private var next: Int?
  /// Where the notices of the token begin.
  private var start = 0

  /// The notices of the token.
  var notices: Postings {
    Postings(page, number, from: start, nextToken: next, of: segment, pages)
  }

  /// The first token that is not before another; nil where the segment has none.
  init?(from first: [UInt8], of segment: IndexSegment, _ pages: IndexPages) throws {
    (self.segment, self.pages) = (segment, pages)
    number = try pages.place(of: first, in: segment)
    page = try pages.page(number, of: segment)
    places = IndexBytes(bytes: page.bytes, place: page.end)
    next = try Self.next(in: &places)
    repeat {
      guard try goOn() else { return nil }
    } while token.lexicographicallyPrecedes(first)
  }

  /// Goes to the next token; false where there is none.
  mutating func goOn() throws -> Bool {
    guard let place = try next ?? firstOfLaterPage() else { return false }
    var reader = IndexBytes(bytes: page.bytes, place: place)
    // All but the page's first share their beginning with the token before.
    let kept = place == page.firstToken ? 0 : try reader.number()
    let size = try reader.size()
    guard kept <= token.count else { throw NotReadHere() }
    token.removeSubrange(kept...)
    token += page.bytes[reader.place..<reader.place + size]
    start = reader.place + size
    next = try Self.next(in: &places).map { place &+ $0 }
    guard start <= next ?? page.end, next ?? start <= page.end else { throw NotReadHere() }
    return true
  }

  /// Turns to the next page that begins a token; the last token of a page may have hundreds of
  /// pages to itself.
  private mutating func firstOfLaterPage() throws -> Int? {
    guard let later = try pages.place(behind: token, in: segment), later > number else {
      return nil
    }
    (page, number) = (try pages.page(later, of: segment), later)
    places = IndexBytes(bytes: page.bytes, place: page.end)
    return try Self.next(in: &places)
  }

  private static func next(in places: inout IndexBytes) throws -> Int? {
    places.place < places.bytes.count ? try places.number() : nil
  }
}
