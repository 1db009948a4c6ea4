// Words that very many notices have. To sort all of them for a page of the latest would take longer with every
// notice; the notices are gone through in the order asked for instead, and soon enough have it.

import GRDB

/// A query of words and nothing else.
struct CommonWords {
  /// The words, as FTS5 takes them.
  let pattern: String

  /// From so many notices on going through all in their order is quicker than sorting those found.
  static let least = 2000

  /// The numbers of the notices on a page, and how many have the words; nil where they are few, or the
  /// order is none that an index has.
  func page(
    _ order: NoticeOrder, _ window: Window, _ db: Database
  ) throws -> (ids: [Int64], total: Int)? {
    guard order == .newest || order == .kept || order == .id else { return nil }
    let having = try NumberSet(
      Int64.fetchCursor(
        db, sql: "SELECT rowid FROM words WHERE words MATCH ?", arguments: [pattern]))
    guard having.count >= Self.least else { return nil }
    var ids: [Int64] = []
    var passed = 0
    let all = try Int64.fetchCursor(db, sql: "SELECT n.id FROM notices n ORDER BY \(order.sql)")
    while ids.count < window.limit, let id = try all.next() {
      guard having.contains(id) else { continue }
      if passed >= window.offset { ids.append(id) }
      passed += 1
    }
    return (ids, having.count)
  }
}

/// Numbers of notices, a bit each: they are dense.
private struct NumberSet {
  private var bits: [UInt64] = []
  /// How many numbers there are.
  private(set) var count = 0

  /// Numbers, each once.
  init(_ numbers: some Cursor<Int64>) throws {
    while let number = try numbers.next() {
      let place = Int(number >> 6)
      if place >= bits.count {
        bits += repeatElement(0, count: place + 1 - bits.count + bits.count / 2)
      }
      bits[place] |= 1 << UInt64(number & 63)
      count += 1
    }
  }

  /// Whether a number is among them.
  func contains(_ number: Int64) -> Bool {
    let place = Int(number >> 6)
    return place < bits.count && bits[place] & 1 << UInt64(number & 63) != 0
  }
}
