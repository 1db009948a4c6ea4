// Conditions for SQL, with their values beside them: no value ever becomes part of the SQL.

import GRDB

/// A condition on the rows of a query.
struct Condition: Sendable, Equatable {
  /// The condition, with a question mark a value.
  var sql: String
  /// The values.
  var arguments: StatementArguments

  /// A condition with its values.
  init(_ sql: String, _ arguments: StatementArguments = []) {
    self.sql = sql
    self.arguments = arguments
  }

  /// What always holds.
  static let always = Condition("1")

  /// That a notice `n` is no copy of a better one.
  static let leading = Condition(Copies.leader(of: "n.id") + " IS NULL")

  /// All conditions together.
  static func all(_ conditions: [Condition]) -> Condition {
    join(conditions, by: " AND ")
  }

  /// Any of the conditions.
  static func any(_ conditions: [Condition]) -> Condition {
    join(conditions, by: " OR ")
  }

  /// The opposite; what is unknown counts as not fulfilled.
  static func not(_ condition: Condition) -> Condition {
    Condition("NOT coalesce((\(condition.sql)), 0)", condition.arguments)
  }

  private static func join(_ conditions: [Condition], by word: String) -> Condition {
    guard let first = conditions.first else { return always }
    guard conditions.count > 1 else { return first }
    let sql = conditions.map { "(\($0.sql))" }.joined(separator: word)
    return Condition(sql, conditions.reduce(into: []) { $0 += $1.arguments })
  }
}
