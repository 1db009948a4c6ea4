// Which notices have some words, read from the pages of the index: a token's notices are gone
// through a page at a time, where FTS5 takes each notice through its general machinery.

import GRDB

/// Finds the notices that have phrases.
struct IndexSearch {
  /// So many places are held at once while the character behind them is looked for (16 MB).
  static let mostPlaces = 1 << 21

  /// So many notices are looked into for the last character of a phrase: it would otherwise be
  /// looked for in every notice that has a token with this beginning.
  private static let fewest = 40

  /// FTS5 cuts longer tokens.
  private static let longestToken = 32_768

  private let db: Database
  private let pages: IndexPages
  /// The last notice that there is.
  private let last: Int64

  /// The notices that have all these phrases; nil where FTS5 is to be asked for them.
  static func notices(
    with phrases: [Phrase], upTo last: Int64, _ db: Database
  ) throws -> NumberSet? {
    do {
      guard let pages = try IndexPages(db), let first = phrases.first else { return nil }
      let search = IndexSearch(db: db, pages: pages, last: last)
      var notices = try search.notices(with: first)
      for phrase in phrases.dropFirst() where notices.count > 0 {
        notices.formIntersection(try search.notices(with: phrase))
      }
      return notices
    } catch is NotReadHere {
      return nil
    }
  }

  private func notices(with phrase: Phrase) throws -> NumberSet {
    // A byte says in which of FTS5's indexes a token stands.
    var tokens = phrase.pieces.map { [UInt8(ascii: "0")] + $0.bytes.prefix(Self.longestToken) }
    var notices = NumberSet()
    if phrase.isOpen, let start = tokens.popLast() {
      if !tokens.isEmpty { return try self.notices(with: phrase, of: tokens, then: start) }
      try pages.goThrough(start) { try add($0, of: phrase, to: &notices) }
    } else if tokens.count == 1 {
      if let token = try pages.notices(of: tokens[0]) { try add(token, of: phrase, to: &notices) }
    } else if var run = try PhraseNotices(tokens, pages) {
      while try run.next() {
        if run.isInTitle || !phrase.isOfTitle { notices.add(try checked(run.notice)) }
      }
    }
    return notices
  }

  /// The notices with a phrase of tokens and then one that begins so.
  private func notices(
    with phrase: Phrase, of tokens: [[UInt8]], then start: [UInt8]
  ) throws -> NumberSet {
    let (candidates, places) = try places(behind: tokens, of: phrase)
    var notices = NumberSet()
    if candidates.count <= Self.fewest {
      for notice in candidates.numbers where try phrase.stands(in: notice, db) {
        notices.add(notice)
      }
    } else {
      try pages.goThrough(start) { try add($0, at: places, to: &notices) }
    }
    return notices
  }

  /// The notices in which tokens stand one beside the other, and in order the places behind them:
  /// the notice, and in the lower 32 bits the place as `Postings` has it.
  private func places(
    behind tokens: [[UInt8]], of phrase: Phrase
  ) throws -> (notices: NumberSet, places: [UInt64]) {
    var (notices, places) = (NumberSet(), [UInt64]())
    guard var run = try PhraseNotices(tokens, pages) else { return (notices, places) }
    while try run.next() {
      guard run.isInTitle || !phrase.isOfTitle else { continue }
      notices.add(try checked(run.notice))
      repeat {
        guard places.count < Self.mostPlaces else { throw NotReadHere() }
        places.append(UInt64(run.notice) << 32 | UInt64(run.start) - 1 + UInt64(tokens.count))
      } while try run.nextStart() && (run.isInTitle || !phrase.isOfTitle)
    }
    return (notices, places)
  }

  /// Adds the notices of a token in which it stands at one of the places, which are in order.
  private func add(
    _ token: TokenNotices, at places: [UInt64], to notices: inout NumberSet
  ) throws {
    var (token, next) = (token, 0)
    while next < places.count, try token.goOn(to: Int64(places[next] >> 32)) {
      let notice = UInt64(try checked(token.notice)) << 32
      next = places.firstIndex(from: next, notBelow: notice)
      while next < places.count, let place = try token.nextPlace() {
        next = places.firstIndex(from: next, notBelow: notice | UInt64(place))
        if next < places.count, places[next] == notice | UInt64(place) {
          notices.add(token.notice)
          break
        }
      }
      next = places.firstIndex(from: next, notBelow: notice + 1 << 32)
    }
  }

  /// Adds the notices of a token that is a whole phrase.
  private func add(
    _ token: TokenNotices, of phrase: Phrase, to notices: inout NumberSet
  ) throws {
    var token = token
    while try token.next() {
      if phrase.isOfTitle {
        guard try token.nextPlace().map(Postings.isInTitle) == true else { continue }
        notices.add(try checked(token.notice))
      } else {
        notices.add(try checked(token.notice))
        token.passOnPage(below: last + 1) { notices.add($0) }
      }
    }
  }

  /// A number that a notice can have.
  private func checked(_ notice: Int64) throws -> Int64 {
    guard notice > 0, notice <= last else { throw NotReadHere() }
    return notice
  }
}

extension Phrase {
  /// Whether the phrase stands in the title or the text of a notice.
  fileprivate func stands(in notice: Int64, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT n.title, t.text FROM notices n JOIN texts t ON t.notice_id = n.id WHERE n.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [notice]) else { return false }
    let cutter = SnippetCutter(phrases: [self])
    let title = PreparedNotice.indexed(row["title"] ?? "")
    if cutter.isMatch(Array(title.utf8)) { return true }
    if isOfTitle { return false }
    // A damaged text is for `verify` to tell: its words are in the index.
    guard let text = Compression.restore(row.bytes("text")) else { throw NotReadHere() }
    return cutter.isMatch(text.map { $0 == 0 ? UInt8(ascii: " ") : $0 })
  }
}

extension [UInt64] {
  /// The first index from one on whose number is not below another; the numbers are in order.
  fileprivate func firstIndex(from start: Int, notBelow number: UInt64) -> Int {
    var (low, step) = (start, 1)
    while low + step < count, self[low + step] < number {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
