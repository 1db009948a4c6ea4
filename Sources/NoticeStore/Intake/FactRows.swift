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

  /// The statements, inside a transaction.
  let commands: Commands
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
    try insert(findings, Self.findings) {
      [
        .integer($0.number), .text($0.title), .text($0.section), .text($0.status?.rawValue),
        .text($0.statusText), .integer($0.span.start), .integer($0.span.end),
        .integer($0.measures.count),
      ]
    }
    let responsible = findings.indices.flatMap { index in
      findings[index].responsible.map { (finding: index + 1, name: $0) }
    }
    try insert(responsible, Self.responsible) {
      [.integer($0.finding), .text($0.name)]
    }
  }

  private func insertActions(_ actions: [Action]) throws {
    try insert(actions, Self.actions) {
      [
        .integer($0.number), .text($0.title), .text($0.goal), .integer($0.span.start),
        .integer($0.span.end),
      ]
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
    try insert(measures, Self.measures) {
      [
        .integer($0.finding), .integer($0.action), .integer($0.measure.number),
        .text($0.measure.text), .integer($0.measure.span.start), .integer($0.measure.span.end),
      ]
    }
  }

  private func insertTargets(_ targets: [Target]) throws {
    try insert(targets, Self.targets) {
      [
        .text($0.indicator), .text($0.comparator.rawValue), .real($0.value), .text($0.unit),
        .real($0.normalized.value), .text($0.normalized.unit), .text($0.due), .integer($0.action),
        .integer($0.span.start), .integer($0.span.end),
      ]
    }
  }

  private func insertFigures(_ figures: [Figure]) throws {
    try insert(figures, Self.figures) {
      [
        .text($0.subject), .real($0.value), .text($0.unit), .text($0.qualifier),
        .real($0.normalized.value), .text($0.normalized.unit), .integer($0.finding),
        .integer($0.span.start), .integer($0.span.end),
      ]
    }
  }

  private func insertDates(_ dates: [DatedPlace]) throws {
    try insert(dates, Self.dates) {
      [.text($0.date), .text($0.text), .integer($0.span.start), .integer($0.span.end)]
    }
  }

  private func insertPeople(_ people: [Person]) throws {
    try insert(people, Self.people) {
      [.text($0.name), .text($0.post), .integer($0.span.start), .integer($0.span.end)]
    }
  }

  private func insertContacts(_ contacts: Contacts) throws {
    let all =
      contacts.phones.map { ("phone", $0) } + contacts.emails.map { ("email", $0) }
      + contacts.addresses.map { ("address", $0) }
    try insert(all, Self.contacts) { [.text($0.0), .text($0.1)] }
  }

  private func insertRepairs(_ repairs: [Repair]) throws {
    try insert(repairs, Self.repairs) {
      [
        .text($0.kind.rawValue), .text($0.damaged), .text($0.repaired), .real($0.confidence),
        .integer($0.span.start), .integer($0.span.end),
      ]
    }
  }

  private func insertRemarks(_ remarks: [Remark]) throws {
    try insert(remarks, Self.remarks) {
      [.text($0.code), .text($0.message), .integer($0.span.start), .integer($0.span.end)]
    }
  }

  private func insert<Fact>(
    _ facts: [Fact], _ insertion: Insertion, values: (Fact) -> [Cell]
  ) throws {
    guard !facts.isEmpty else { return }
    var cells: [Cell] = []
    cells.reserveCapacity(facts.count * insertion.width)
    for (index, fact) in facts.enumerated() {
      cells += values(fact)
      cells.append(.number(notice))
      cells.append(.integer(index + 1))
    }
    try commands.insert(cells, by: insertion)
  }

  private static let findings = rows(
    of: "findings",
    "number, title, section, status, status_text, span_start, span_end, measures")
  private static let responsible = rows(of: "responsible", "finding, name")
  private static let actions = rows(
    of: "actions", "number, title, goal, span_start, span_end")
  private static let measures = rows(
    of: "measures", "finding, action, number, text, span_start, span_end")
  private static let targets = rows(
    of: "targets",
    """
    indicator, comparator, value, unit, base_value, base_unit, due, action, span_start, span_end
    """)
  private static let figures = rows(
    of: "figures",
    "subject, value, unit, qualifier, base_value, base_unit, finding, span_start, span_end")
  private static let dates = rows(of: "dates", "date, text, span_start, span_end")
  private static let people = rows(of: "people", "name, post, span_start, span_end")
  private static let contacts = rows(of: "contacts", "sort, value")
  private static let repairs = rows(
    of: "repairs", "kind, damaged, repaired, confidence, span_start, span_end")
  private static let remarks = rows(of: "remarks", "code, message, span_start, span_end")

  private static func rows(of table: String, _ columns: String) -> Insertion {
    Insertion(into: table, columns + ", notice_id, ordinal")
  }
}
