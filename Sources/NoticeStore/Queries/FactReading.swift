// Reads facts from their rows.

import GRDB
import NoticeRecord

extension Finding {
  /// Reads a finding and, by further queries, what belongs to it.
  init(_ row: Row, _ db: Database) throws {
    self.init(
      number: row["number"], title: row["title"], section: row["section"], span: row.span)
    let status: String? = row["status"]
    self.status = status.flatMap(Status.init(rawValue:))
    statusText = row["status_text"]
    let place: StatementArguments = [row["notice_id"] as Int64, row["ordinal"] as Int64]
    let measureRows = try db.cachedStatement(
      sql: "SELECT * FROM measures WHERE notice_id = ? AND finding = ? ORDER BY ordinal")
    measures = try Row.fetchAll(measureRows, arguments: place).map(Measure.init)
    let names = try db.cachedStatement(
      sql: "SELECT name FROM responsible WHERE notice_id = ? AND finding = ? ORDER BY ordinal")
    responsible = try String.fetchAll(names, arguments: place)
  }
}

extension Action {
  /// Reads an action and, by a further query, its measures.
  init(_ row: Row, _ db: Database) throws {
    self.init(number: row["number"], title: row["title"], goal: row["goal"], span: row.span)
    let measureRows = try db.cachedStatement(
      sql: "SELECT * FROM measures WHERE notice_id = ? AND action = ? ORDER BY ordinal")
    measures = try Row.fetchAll(
      measureRows, arguments: [row["notice_id"] as Int64, row["ordinal"] as Int64]
    ).map(Measure.init)
  }
}

extension Measure {
  /// Reads a measure.
  init(_ row: Row) {
    self.init(number: row["number"], text: row["text"], span: row.span)
  }
}

extension Target {
  /// Reads a target.
  init?(_ row: Row) {
    guard let comparator = Comparator(rawValue: row["comparator"]) else { return nil }
    self.init(
      indicator: row["indicator"], comparator: comparator, value: row["value"],
      unit: row["unit"], normalized: row.normalized, due: row["due"], action: row["action"],
      span: row.span)
  }
}

extension Figure {
  /// Reads a figure.
  init(_ row: Row) {
    self.init(
      subject: row["subject"], value: row["value"], unit: row["unit"],
      qualifier: row["qualifier"], normalized: row.normalized, finding: row["finding"],
      span: row.span)
  }
}

extension Repair {
  /// Reads a repair.
  init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]) else { return nil }
    self.init(
      kind: kind, damaged: row["damaged"], repaired: row["repaired"],
      confidence: row["confidence"], span: row.span)
  }
}
