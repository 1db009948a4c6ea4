// What each condition on a notice means in SQL, over `notices n`.

import GRDB
import NoticeRecord

/// Builds conditions on notices.
struct NoticeConditions {
  /// How the words of a query are folded.
  let folding: QueryFolding
  /// The connection that knows the names of bodies.
  let db: Database
  /// The notices among which words are looked for; all where nil.
  var within: ClosedRange<Int64>?

  /// Looks for words among all notices.
  init(folding: QueryFolding, _ db: Database) {
    self.folding = folding
    self.db = db
  }

  /// The conditions of a filter, whose regions may have been looked up.
  ///
  /// - Throws: `StoreError.query` where the filter's query cannot be understood.
  func condition(of filter: NoticeFilter, in regions: NamedRegions? = nil) throws -> Condition {
    var conditions: [Condition] = []
    if let id = filter.id { conditions.append(Condition("n.id = ?", [id])) }
    if let kind = filter.kind { conditions.append(self.kind(kind.rawValue)) }
    if let issuer = filter.issuer { conditions.append(try self.issuer(issuer)) }
    if let region = filter.region {
      conditions.append(try regions?.condition ?? self.region(region))
    }
    if let status = filter.status { conditions.append(self.status(status)) }
    if filter.unstated { conditions.append(unstated) }
    conditions += try Self.days(of: filter)
    if let query = filter.query, let expression = try StoreError.parsing(query, folding) {
      conditions.append(try condition(of: expression))
    }
    return .all(conditions)
  }

  /// Of this kind.
  func kind(_ kind: String) -> Condition {
    Condition("n.kind = ?", [kind])
  }

  /// Issued by this body under any of its names, or by one whose name has these words.
  func issuer(_ name: String) throws -> Condition {
    try NamedIssuers(name, folding: folding, db).condition
  }

  /// About this division or one inside it.
  func region(_ name: String) throws -> Condition {
    try NamedRegions(name, folding: folding, db).condition
  }

  /// With a finding of this status.
  func status(_ status: Finding.Status) -> Condition {
    Condition(
      "EXISTS (SELECT 1 FROM findings f WHERE f.notice_id = n.id AND f.status = ?)",
      [status.rawValue])
  }

  /// The conditions on the date; `dated_on` is the same column of the sums by day.
  static func days(of filter: NoticeFilter, in table: String = "n") throws -> [Condition] {
    do throws(QueryError) {
      return [
        try filter.since.map { (date) throws(QueryError) in
          since(try SearchDate.checked(date, 1), in: table)
        },
        try filter.until.map { (date) throws(QueryError) in
          until(try SearchDate.checked(date, 1), in: table)
        },
      ].compactMap(\.self)
    } catch {
      throw StoreError.query(error)
    }
  }

  /// With a finding of which no status is stated.
  private var unstated: Condition {
    Condition("EXISTS (SELECT 1 FROM findings f WHERE f.notice_id = n.id AND f.status IS NULL)")
  }

  /// Dated then or later.
  static func since(_ date: String, in table: String = "n") -> Condition {
    Condition("\(table).dated_on >= ?", [date])
  }

  /// Dated then or earlier; a month or year is meant to its end.
  static func until(_ date: String, in table: String = "n") -> Condition {
    // A tilde sorts behind everything that may follow in a date.
    Condition("\(table).dated_on < ?", [date + "~"])
  }
}
