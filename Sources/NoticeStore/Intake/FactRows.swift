// Writes the facts of a notice, a row a fact, counted from 1 in the record's order.

import GRDB
import NoticeRecord

/// The fact rows of one notice.
struct FactRows {
  /// The tables of facts, those first whose rows refer to others.
  static let tables = [
    "measures", "responsible", "findings", "actions", "targets", "figures", "dates", "people",
    "contacts", "repairs", "remarks",
  ]

  /// How many rows a statement may add, the most first; few numbers, for each is a cached statement.
  private static let rowsAtOnce = [24, 6, 1]

  /// The connection, inside a transaction.
  let db: Database
  /// The notice.
  let notice: Int64

  /// Adds all facts of a record.
  func insert(_ record: Notice) throws {
    try insertFindings(record.findings)
    try insertActions(record.actions)
    try insertMeasures(of: record)
    try insertTargets(record.targets)
    try insertFigures(record.figures)
    try insertDates(record.dates)
    try insertPeople(record.people)
    try insertContacts(record.contacts ?? Contacts())
    try insertRepairs(record.repairs)
    try insertRemarks(record.remarks)
  }

  private func insertFindings(_ findings: [Finding]) throws {
    try insert(
      findings, into: "findings (number, title, section, status, status_text, span_start, span_end"
    ) {
      [
        $0.number, $0.title, $0.section, $0.status?.rawValue, $0.statusText, $0.span.start,
        $0.span.end,
      ]
    }
    let responsible = findings.indices.flatMap { index in
      findings[index].responsible.map { (finding: index + 1, name: $0) }
    }
    try insert(responsible, into: "responsible (finding, name") { [$0.finding, $0.name] }
  }

  private func insertActions(_ actions: [Action]) throws {
    try insert(actions, into: "actions (number, title, goal, span_start, span_end") {
      [$0.number, $0.title, $0.goal, $0.span.start, $0.span.end]
    }
  }

  private func insertMeasures(of record: Notice) throws {
    typealias Owned = (finding: Int?, action: Int?, measure: Measure)
    var measures: [Owned] = []
    for (index, finding) in record.findings.enumerated() {
      measures += finding.measures.map { (index + 1, nil, $0) }
    }
    for (index, action) in record.actions.enumerated() {
      measures += action.measures.map { (nil, index + 1, $0) }
    }
    try insert(measures, into: "measures (finding, action, number, text, span_start, span_end") {
      [
        $0.finding, $0.action, $0.measure.number, $0.measure.text, $0.measure.span.start,
        $0.measure.span.end,
      ]
    }
  }

  private func insertTargets(_ targets: [Target]) throws {
    try insert(
      targets,
      into: """
        targets (indicator, comparator, value, unit, base_value, base_unit, due, action, \
        span_start, span_end
        """
    ) {
      [
        $0.indicator, $0.comparator.rawValue, $0.value, $0.unit, $0.normalized.value,
        $0.normalized.unit, $0.due, $0.action, $0.span.start, $0.span.end,
      ]
    }
  }

  private func insertFigures(_ figures: [Figure]) throws {
    try insert(
      figures,
      into: """
        figures (subject, value, unit, qualifier, base_value, base_unit, finding, span_start, \
        span_end
        """
    ) {
      [
        $0.subject, $0.value, $0.unit, $0.qualifier, $0.normalized.value, $0.normalized.unit,
        $0.finding, $0.span.start, $0.span.end,
      ]
    }
  }

  private func insertDates(_ dates: [DatedPlace]) throws {
    try insert(dates, into: "dates (date, text, span_start, span_end") {
      [$0.date, $0.text, $0.span.start, $0.span.end]
    }
  }

  private func insertPeople(_ people: [Person]) throws {
    try insert(people, into: "people (name, post, span_start, span_end") {
      [$0.name, $0.post, $0.span.start, $0.span.end]
    }
  }

  private func insertContacts(_ contacts: Contacts) throws {
    let all =
      contacts.phones.map { ("phone", $0) } + contacts.emails.map { ("email", $0) }
      + contacts.addresses.map { ("address", $0) }
    try insert(all, into: "contacts (sort, value") { [$0.0, $0.1] }
  }

  private func insertRepairs(_ repairs: [Repair]) throws {
    try insert(
      repairs, into: "repairs (kind, damaged, repaired, confidence, span_start, span_end"
    ) {
      [
        $0.kind.rawValue, $0.damaged, $0.repaired, $0.confidence, $0.span.start, $0.span.end,
      ]
    }
  }

  private func insertRemarks(_ remarks: [Remark]) throws {
    try insert(remarks, into: "remarks (code, message, span_start, span_end") {
      [$0.code, $0.message, $0.span.start, $0.span.end]
    }
  }

  /// Adds rows by the dozen: what a statement costs besides its values is paid once for all of them.
  private func insert<Fact>(
    _ facts: [Fact], into columns: String,
    values: (Fact) -> [(any DatabaseValueConvertible)?]
  ) throws {
    var next = 0
    while next < facts.count {
      let count = Self.rowsAtOnce.first { $0 <= facts.count - next } ?? 1
      // A plain array: GRDB walks anything else through unspecialized generics.
      var rows: [(any DatabaseValueConvertible)?] = []
      for index in next..<next + count {
        rows += values(facts[index])
        rows.append(notice)
        rows.append(index + 1)
      }
      let marks = "(" + repeatElement("?", count: rows.count / count).joined(separator: ", ") + ")"
      let all = repeatElement(marks, count: count).joined(separator: ", ")
      let statement = try db.cachedStatement(
        sql: "INSERT INTO \(columns), notice_id, ordinal) VALUES \(all)")
      try statement.execute(arguments: StatementArguments(rows))
      next += count
    }
  }
}
