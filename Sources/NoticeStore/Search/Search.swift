// Search: notices that answer a query, each with the place that answers it.

import FoundationEssentials
import GRDB

/// A notice that answers a query.
public struct SearchHit: Sendable, Codable, Equatable {
  /// The notice.
  public var notice: Summary
  /// The place in its text; the text's beginning where the query names no words or they stand in the
  /// title only.
  public var snippet: Snippet
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
    let conditions = NoticeConditions(folding: folding)
    let condition = Condition.all(
      [try conditions.condition(of: filter)]
        + (expression.map { [conditions.condition(of: $0)] } ?? []))
    let cutter = SnippetCutter(phrases: expression?.shownPhrases ?? [])
    let found = try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Summary.columns), t.text FROM notices n JOIN texts t ON t.notice_id = n.id
          WHERE \(condition.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?
          """, arguments: condition.arguments + [window.limit, window.offset])
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM notices n WHERE \(condition.sql)",
        arguments: condition.arguments)
      let items = rows.map { (notice: Summary($0), text: $0.bytes("text")) }
      return Page(items: items, total: total ?? 0)
    }
    let hits = found.items.map { item in
      // A damaged text is verify's business: the notice is still an answer.
      let text = Compression.restore(item.text) ?? []
      return SearchHit(notice: item.notice, snippet: cutter.snippet(of: text))
    }
    return Page(items: hits, total: found.total)
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
