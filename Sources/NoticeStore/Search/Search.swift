// Search: notices that answer a query, each with the place that answers it.

import FoundationEssentials
import GRDB
public import NoticeRecord

/// A notice that answers a query.
public struct SearchHit: Sendable, Codable, Equatable {
  /// The notice.
  public var notice: Summary
  /// The place in its text; the text's beginning where the query names no words or they stand in
  /// the title only.
  public var snippet: Snippet
  /// The figures by which it answers `figure>N`, in the order of the text; at most
  /// `FoundNumbers.shown` for each such term of the query.
  public var figures: [Figure] = []
  /// The targets by which it answers `target>N`, likewise.
  public var targets: [Target] = []
}

extension Store {
  /// The notices that answer a query in the search language and pass the filter besides.
  ///
  /// Words may be in either script and any width; a quotation is a phrase; the total is exact.
  ///
  /// - Throws: `StoreError.query` with the column of a mistake.
  public func search(
    _ query: String, filter: NoticeFilter = NoticeFilter(), order: NoticeOrder = .newest,
    window: Window = Window(limit: 20)
  ) async throws -> Page<SearchHit> {
    let expression = try StoreError.parsing(query, folding)
    let cutter = SnippetCutter(phrases: expression?.shownPhrases ?? [])
    let (folding, foundWords) = (folding, foundWords)
    let tests = expression?.shownNumbers ?? []
    let found = try await read { db in
      let conditions = NoticeConditions(folding: folding, db)
      let parts = expression?.parted ?? (words: nil, rest: [])
      let rest = Condition.all(
        [try conditions.condition(of: filter)] + (try parts.rest.map(conditions.condition(of:))))
      let answers = try Answers(
        having: try parts.words.map { try foundWords.notices(of: $0, db) },
        rest: rest, order: order
      ) { try foundWords.notices(fulfilling: $0, db) }
      let items = try Self.notices(answers.page(window, db), order, db).map { item in
        (item, try FoundNumbers(tests, in: item.notice.id, db))
      }
      return Page(items: items, total: try answers.total(db))
    }
    let texts = Decompressor()
    let hits = found.items.map { item, numbers in
      // A damaged text is verify's business: the notice is still an answer.
      let text = texts?.restore(item.text) ?? []
      return SearchHit(
        notice: item.notice, snippet: cutter.snippet(of: text), figures: numbers.figures,
        targets: numbers.targets)
    }
    return Page(items: hits, total: found.total)
  }

  /// Notices by their numbers, with their texts as they are kept.
  private static func notices(
    _ ids: [Int64], _ order: NoticeOrder, _ db: Database
  ) throws -> [(notice: Summary, text: [UInt8])] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Summary.columns), t.text FROM json_each(?) j
          CROSS JOIN notices n ON n.id = j.value JOIN texts t ON t.notice_id = n.id
        ORDER BY \(order.sql)
        """)
    return try Row.fetchAll(
      statement, arguments: ["[\(ids.map(String.init).joined(separator: ","))]"]
    ).map { (notice: Summary($0), text: $0.bytes("text")) }
  }

  /// How many notices fulfil a condition.
  static func count(_ condition: Condition, _ db: Database) throws -> Int {
    let sql =
      condition.sql == Condition.always.sql
      ? "SELECT notices FROM tallies" : "SELECT count(*) FROM notices n WHERE \(condition.sql)"
    return try Int.fetchOne(db, sql: sql, arguments: condition.arguments) ?? 0
  }
}

extension StoreError {
  /// The meaning of a query, its mistakes as errors of the store.
  static func parsing(_ query: String, _ folding: QueryFolding) throws -> SearchExpression? {
    do {
      return try QueryParser.parse(query, folding: folding)
    } catch {
      throw StoreError.query(error)
    }
  }
}
