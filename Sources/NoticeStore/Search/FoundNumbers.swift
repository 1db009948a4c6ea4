// The figures and targets of a notice by which it answers a query.

import GRDB
import NoticeRecord

/// What a notice has that fulfils the comparisons of a query.
struct FoundNumbers: Sendable {
  /// How many are shown for a comparison: a table may have thousands.
  static let shown = 3

  /// The figures, each once.
  private(set) var figures: [Figure] = []
  /// The targets, each once.
  private(set) var targets: [Target] = []

  /// Looks for what fulfils any of the comparisons.
  init(_ tests: [NumberTest], in notice: Int64, _ db: Database) throws {
    for test in tests {
      let condition = test.condition(of: "f")
      let statement = try db.cachedStatement(
        sql: """
          SELECT f.* FROM \(test.table) f WHERE f.notice_id = ? AND \(condition.sql)
          ORDER BY f.ordinal LIMIT \(Self.shown)
          """)
      let rows = try Row.fetchAll(statement, arguments: [notice] + condition.arguments)
      switch test.facts {
      case .figure: figures += rows.map(Figure.init).filter { !figures.contains($0) }
      case .target: targets += rows.compactMap(Target.init).filter { !targets.contains($0) }
      }
    }
  }
}

extension NumberTest {
  /// The table of the facts that are compared.
  var table: String {
    switch facts {
    case .figure: "figures"
    case .target: "targets"
    }
  }

  /// The condition that a row under a name fulfils.
  func condition(of row: String) -> Condition {
    let compared = Condition(
      "\(row).base_value \(comparator.rawValue) ?", [quantity.value])
    guard let unit = quantity.unit else { return compared }
    return .all([compared, Condition("\(row).base_unit = ?", [unit])])
  }
}
