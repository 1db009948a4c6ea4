// What a query means in SQL, over `notices n`.

import GRDB
import NoticeRecord

extension NoticeConditions {
  /// The condition of a query.
  func condition(of expression: SearchExpression) throws -> Condition {
    switch expression {
    case .words(let phrase): return matching(phrase.pattern)
    case .title(let phrase): return matching(phrase.inTitle.pattern)
    case .kind(let kind): return self.kind(kind.rawValue)
    case .issuer(let name): return try issuer(name)
    case .region(let name): return try region(name)
    case .since(let date): return Self.since(date)
    case .until(let date): return Self.until(date)
    case .number(let test): return number(test)
    case .status(let status): return self.status(status)
    case .not(let part): return .not(try condition(of: part))
    case .all(let parts): return .all(try parts.map(condition(of:)))
    case .any(let parts): return .any(try parts.map(condition(of:)))
    }
  }

  private func matching(_ pattern: String) -> Condition {
    guard let within else {
      return Condition("n.id IN (SELECT rowid FROM words WHERE words MATCH ?)", [pattern])
    }
    return Condition(
      "n.id IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?)",
      [pattern, within.lowerBound, within.upperBound])
  }

  private func number(_ test: NumberTest) -> Condition {
    let condition = test.condition(of: "f")
    return Condition(
      "EXISTS (SELECT 1 FROM \(test.table) f WHERE f.notice_id = n.id AND \(condition.sql))",
      condition.arguments)
  }
}
