// The notices that have a token, in all segments. As notices are numbered as they come, those of a
// newer segment stand behind those of an older one, but for those that were read again.

/// Goes through the notices of a token in the order of their numbers.
struct TokenNotices {
  /// What the segment says that has the notice it stands at.
  private var here: Postings
  /// What the others say, each at a notice that is not passed.
  private var others: [Postings] = []
  /// The first of the notices at which the others stand.
  private var bound: Int64 = 0
  /// Whether it stands before the first notice.
  private var isBefore = true

  /// Joins what segments say of the token; nil where they name no notice.
  init?(_ segments: [Postings]) throws {
    for var postings in segments where try postings.next() { others.append(postings) }
    guard let last = others.popLast() else { return nil }
    here = last
  }

  /// The notice that it stands at; 0 before the first.
  var notice: Int64 { isBefore ? 0 : here.notice }

  /// Goes to the next notice; false where there is none.
  @inline(__always)
  mutating func next() throws -> Bool {
    repeat {
      if isBefore {
        isBefore = false
      } else if try here.next(), here.notice < bound {
        continue
      }
      guard try change() else { return false }
    } while here.isRemoval
    return true
  }

  /// Goes to a notice or to the first one behind it; false where there is none.
  @inline(__always)
  mutating func goOn(to notice: Int64) throws -> Bool {
    while self.notice < notice {
      if !isBefore { passOnPage(below: notice) { _ in } }
      guard try next() else { return false }
    }
    return true
  }

  /// Goes on and hands on the notices that it comes to, as long as that is quick, see `Postings`.
  @inline(__always)
  mutating func passOnPage(below limit: Int64, _ each: (Int64) -> Void) {
    here.passOnPage(below: min(limit, bound), each)
  }

  /// The next place of the token in the notice, see `Postings`.
  @inline(__always)
  mutating func nextPlace() throws -> UInt32? { try here.nextPlace() }

  /// Goes to the segment that has the next notice, the newest of those that have it.
  private mutating func change() throws -> Bool {
    if here.isAtEnd {
      guard let last = others.popLast() else { return false }
      here = last
    }
    for index in others.indices where Self.precedes(others[index], here) {
      swap(&here, &others[index])
    }
    bound = .max
    for index in others.indices.reversed() {
      // What an older segment says of the same notice is void.
      if others[index].notice == here.notice, try !others[index].next() {
        others.remove(at: index)
      } else {
        bound = min(bound, others[index].notice)
      }
    }
    return true
  }

  private static func precedes(_ one: Postings, _ other: Postings) -> Bool {
    (one.notice, one.age) < (other.notice, other.age)
  }
}
