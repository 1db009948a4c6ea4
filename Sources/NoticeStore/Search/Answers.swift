// A page of the notices that have some words and fulfil a condition besides, and how many there
// are.

import GRDB

/// The notices that answer a query.
struct Answers {
  /// From so many notices on going through all in their order is quicker than sorting those found.
  static let least = 2000

  /// The notices that have the words; nil where none are asked for.
  let having: NumberSet?
  /// What else they must be, over `notices n`; nothing where very many have the words.
  let rest: Condition
  /// The order in which they are shown.
  let order: NoticeOrder

  /// The notices that have words and fulfil a condition; `fulfilling` finds all that do so.
  init(
    having words: NumberSet?, rest: Condition, order: NoticeOrder,
    fulfilling: (Condition) throws -> NumberSet
  ) rethrows {
    self.order = order
    guard var having = words, having.count >= Self.least, rest != .always else {
      (self.having, self.rest) = (words, rest)
      return
    }
    having.formIntersection(try fulfilling(rest))
    (self.having, self.rest) = (having, .always)
  }

  /// The numbers of the notices on a page.
  func page(_ window: Window, _ db: Database) throws -> [Int64] {
    guard let having else {
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT n.id FROM notices n WHERE \(rest.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?
          """, arguments: rest.arguments + [window.limit, window.offset])
    }
    if window.limit == 0 { return [] }
    if having.count < Self.least {
      return try Int64.fetchAll(
        db,
        sql: "SELECT n.id \(Self.few) AND (\(rest.sql)) ORDER BY \(order.sql) LIMIT ? OFFSET ?",
        arguments: [Self.list(having)] + rest.arguments + [window.limit, window.offset])
    }
    var ids: [Int64] = []
    var passed = 0
    try Command("SELECT n.id FROM notices n ORDER BY \(order.sql)", db).firstRows([]) { row in
      let id = row.whole(0)
      guard having.contains(id) else { return true }
      if passed >= window.offset { ids.append(id) }
      passed += 1
      return ids.count < window.limit
    }
    return ids
  }

  /// How many there are.
  func total(_ db: Database) throws -> Int {
    guard let having else { return try Store.count(rest, db) }
    if rest == .always { return having.count }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) \(Self.few) AND (\(rest.sql))",
      arguments: [Self.list(having)] + rest.arguments) ?? 0
  }

  /// Notices of a list, from each of its numbers to the notice.
  private static let few =
    "FROM json_each(?) j CROSS JOIN notices n WHERE n.id = j.value"

  private static func list(_ notices: NumberSet) -> String {
    "[" + notices.numbers.map(String.init).joined(separator: ",") + "]"
  }
}
