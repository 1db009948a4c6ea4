// The facts across notices, a method a sort.

import GRDB
public import NoticeRecord

extension Store {
  /// Findings with their measures and those who answer for them.
  public func findings(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Finding>> {
    let query = FactQuery(
      table: "findings f", words: "f.title", own: Self.statusConditions(filter, of: "f"),
      tally: filter.unstated ? nil : filter.status?.column ?? "findings"
    ) { row, db in try Finding(row, db) }
    return try await facts(query, filter, window)
  }

  /// Actions of plans with their measures.
  public func actions(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Action>> {
    let query = FactQuery(
      table: "actions f", words: "f.title || coalesce(f.goal, '')", tally: "actions"
    ) { row, db in try Action(row, db) }
    return try await facts(query, filter, window)
  }

  /// Measures with the finding or action that they belong to.
  public func measures(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<OwnedMeasure>> {
    let query = FactQuery(
      table: """
        measures f
        LEFT JOIN findings o ON o.notice_id = f.notice_id AND o.ordinal = f.finding
        LEFT JOIN actions a ON a.notice_id = f.notice_id AND a.ordinal = f.action
        """,
      columns: """
        f.*, o.number AS finding_number, a.number AS action_number,
        coalesce(o.title, a.title) AS about
        """,
      words: "f.text", own: Self.statusConditions(filter, of: "o"),
      tally: filter.status == nil && !filter.unstated ? "measures" : nil
    ) { row, _ in
      OwnedMeasure(
        finding: row["finding_number"], action: row["action_number"], about: row["about"],
        measure: Measure(row))
    }
    return try await facts(query, filter, window)
  }

  /// Targets.
  public func targets(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Target>> {
    let own = Self.valueConditions(filter)
    let query = FactQuery(
      table: "targets f", words: "f.indicator", own: own, tally: own.isEmpty ? "targets" : nil
    ) { row, _ in Target(row) }
    return try await facts(query, filter, window)
  }

  /// Figures.
  public func figures(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Figure>> {
    let own = Self.valueConditions(filter)
    let query = FactQuery(
      table: "figures f", words: "f.subject", own: own, tally: own.isEmpty ? "figures" : nil
    ) { row, _ in Figure(row) }
    return try await facts(query, filter, window)
  }

  /// Dates that the texts name.
  public func dates(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<DatedPlace>> {
    let query = FactQuery(
      table: "dates f", words: "f.date || ' ' || f.text", tally: "dates"
    ) { row, _ in
      DatedPlace(date: row["date"], text: row["text"], span: row.span)
    }
    return try await facts(query, filter, window)
  }

  /// Officials.
  public func people(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Person>> {
    let query = FactQuery(
      table: "people f", words: "f.name || coalesce(f.post, '')", tally: "people"
    ) { row, _ in
      Person(name: row["name"], post: row["post"], span: row.span)
    }
    return try await facts(query, filter, window)
  }

  /// Telephone numbers and addresses.
  public func contacts(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Contact>> {
    let query = FactQuery(table: "contacts f", words: "f.value", tally: "contacts") { row, _ in
      Contact.Sort(rawValue: row["sort"]).map { Contact(sort: $0, value: row["value"]) }
    }
    return try await facts(query, filter, window)
  }

  /// Changes made to texts.
  public func repairs(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Repair>> {
    let kind = filter.repair.map { [Condition("f.kind = ?", [$0.rawValue])] } ?? []
    let query = FactQuery(
      table: "repairs f", words: "f.damaged || ' ' || f.repaired", own: kind,
      tally: kind.isEmpty ? "repairs" : nil
    ) { row, _ in Repair(row) }
    return try await facts(query, filter, window)
  }

  /// What a reader should look at.
  public func remarks(
    _ filter: FactFilter = FactFilter(), window: Window = Window(limit: 50)
  ) async throws -> Page<Stated<Remark>> {
    let query = FactQuery(
      table: "remarks f", words: "f.code || ' ' || f.message", tally: "remarks"
    ) { row, _ in
      Remark(code: row["code"], message: row["message"], span: row.span)
    }
    return try await facts(query, filter, window)
  }

  /// The conditions on the status of the findings under a name.
  private static func statusConditions(_ filter: FactFilter, of findings: String) -> [Condition] {
    var conditions: [Condition] = []
    if let status = filter.status {
      conditions.append(Condition("\(findings).status = ?", [status.rawValue]))
    }
    if filter.unstated {
      // What belongs to no finding, as a plan's measure, has no status to state.
      let isFinding = "\(findings).notice_id IS NOT NULL"
      conditions.append(Condition("\(findings).status IS NULL AND \(isFinding)"))
    }
    return conditions
  }

  private static func valueConditions(_ filter: FactFilter) -> [Condition] {
    var conditions: [Condition] = []
    if let least = filter.atLeast { conditions.append(Condition("f.base_value >= ?", [least])) }
    if let most = filter.atMost { conditions.append(Condition("f.base_value <= ?", [most])) }
    if let unit = filter.unit { conditions.append(Condition("f.base_unit = ?", [unit])) }
    return conditions
  }
}
