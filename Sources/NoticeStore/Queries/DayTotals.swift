// How many notices or facts a filter lets through, by the sums of their days and kinds.

import GRDB
import NoticeRecord

extension DayTallies {
  /// What a column has in all of the days and kinds that a filter lets through; nil where the
  /// filter asks for more than these.
  ///
  /// - Throws: `StoreError.query` where a day of the filter cannot be understood.
  static func total(_ column: String, _ filter: NoticeFilter, _ db: Database) throws -> Int? {
    var rest = filter
    (rest.kind, rest.since, rest.until) = (nil, nil, nil)
    guard rest.isEmpty else { return nil }
    var conditions = try NoticeConditions.days(of: filter, in: "d")
    // An empty day is before all others, and no notice without a date is.
    if !conditions.isEmpty { conditions.append(Condition("d.dated_on <> ''")) }
    if let kind = filter.kind { conditions.append(Condition("d.kind = ?", [kind.rawValue])) }
    let condition = Condition.all(conditions)
    return try Int.fetchOne(
      db, sql: "SELECT total(\(column)) FROM day_tallies d WHERE \(condition.sql)",
      arguments: condition.arguments)
  }
}

extension Store {
  /// How many notices pass a filter, which these are the condition and the regions of.
  static func count(
    _ filter: NoticeFilter, _ condition: Condition, _ regions: NamedRegions?, _ db: Database
  ) throws -> Int {
    if let regions, filter == NoticeFilter(region: filter.region) { return regions.notices }
    var ofDays = filter
    ofDays.status = nil
    let column = filter.status.map { "with_\($0.column)" } ?? "notices"
    return try DayTallies.total(column, ofDays, db) ?? count(condition, db)
  }
}

extension Finding.Status {
  /// The column that counts the findings of this status.
  var column: String { rawValue.replacing("-", with: "_") }
}
