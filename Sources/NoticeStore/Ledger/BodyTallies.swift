// How many matters each body has, how they stand and by when they are due: lists and grades of a
// large ledger need not look at every matter.

import GRDB
import NoticeRecord

/// The sums by body.
enum BodyTallies {
  /// A sum, and what a matter adds to it; `row` is put before its columns.
  private static func sums(_ row: String) -> [(column: String, ofMatter: String)] {
    [("matters", "1")]
      + Standing.allCases.map { ($0.column, "(\(row)standing = '\($0.rawValue)')") }
      + [("had_rebounds", "(\(row)rebounds > 0)"), ("repeated", "(\(row)inspections > 1)")]
  }

  private static let columns = sums("").map(\.column)

  /// The sums, and the triggers that keep them true.
  ///
  /// What changes with one notice stands side by side: each page costs a write of its own.
  static let tables = """
    CREATE TABLE body_tallies (
      -- Empty for matters of no body.
      body TEXT NOT NULL,
      -- Empty for matters without a day.
      due_on TEXT NOT NULL,
      \(columns.map { "\($0) INTEGER NOT NULL" }.joined(separator: ",\n  ")),
      PRIMARY KEY (body, due_on)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO body_tallies \(ofMatters);
    -- How many unsolved matters of all bodies are due on a day.
    CREATE TABLE due_days (
      due_on TEXT PRIMARY KEY,
      matters INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO due_days \(dueDays);

    CREATE TRIGGER count_matter AFTER INSERT ON matters BEGIN
      \(addition(of: "new", times: "1"))
    END;
    CREATE TRIGGER count_matter_gone AFTER DELETE ON matters BEGIN
      \(addition(of: "old", times: "-1"))
    END;
    CREATE TRIGGER count_matter_changed
      AFTER UPDATE OF body, due_on, standing, rebounds, inspections ON matters
      WHEN (old.body, old.due_on, old.standing, old.rebounds > 0, old.inspections > 1)
        IS NOT (new.body, new.due_on, new.standing, new.rebounds > 0, new.inspections > 1) BEGIN
      \(addition(of: "old", times: "-1"))
      \(addition(of: "new", times: "1"))
    END;
    """

  /// A row for each body and day, as the matters make it.
  static let ofMatters = """
    SELECT coalesce(body, ''), coalesce(due_on, ''),
      \(sums("").map { "sum(\($0.ofMatter))" }.joined(separator: ", "))
    FROM matters GROUP BY 1, 2
    """

  /// A row for each day on which something is due, as the matters make it.
  static let dueDays = """
    SELECT due_on, count(*) FROM matters WHERE standing <> 'done' AND due_on IS NOT NULL GROUP BY 1
    """

  /// What adds to sums that are there.
  private static let raising = """
    ON CONFLICT (body, due_on) DO UPDATE SET
      \(columns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
    """

  /// What opens matters counts them, all of a notice at once; triggers count what changes.
  static let countedTogether = """
    DROP TRIGGER count_matter;
    DROP TRIGGER tally_matter;
    DROP TRIGGER name_of_matter;
    """

  /// A matter that was opened, as the sums see it: no notice opens one of two inspections.
  struct Opened {
    let due: String?
    let standing: Standing
    let hasRebounded: Bool
  }

  /// Counts matters of one body that were opened, and takes its name down.
  static func count(_ opened: [Opened], of body: String?, _ commands: Commands) throws {
    for (due, matters) in Dictionary(grouping: opened, by: \.due) {
      let standing = Standing.allCases.map { one in matters.count { $0.standing == one } }
      let sums = [matters.count] + standing + [matters.count(where: \.hasRebounded), 0]
      try commands(row).run([.text(body ?? ""), .text(due ?? "")] + sums.map(Cell.integer))
      let open = matters.count { $0.standing != .done }
      if let due, open > 0 {
        try commands(
          """
          INSERT INTO due_days VALUES (?, ?)
          ON CONFLICT (due_on) DO UPDATE SET matters = matters + excluded.matters
          """
        ).run([.text(due), .integer(open)])
      }
    }
    try commands(tallying).run([
      .integer(opened.count), .integer(opened.count { $0.standing != .done }), .text(body ?? ""),
    ])
    if let body {
      try commands("INSERT INTO body_names VALUES (?1, ?1) ON CONFLICT DO NOTHING")
        .run([.text(body)])
    }
  }

  private static let row = Statement(
    """
    INSERT INTO body_tallies VALUES (?, ?, \(columns.map { _ in "?" }.joined(separator: ", ")))
    \(raising)
    """)

  private static let tallying = Statement(
    """
    UPDATE tallies SET matters = matters + ?1, open_matters = open_matters + ?2,
      bodies = bodies + \(BodyCount.ofOpened)
    """)

  private static func addition(of row: String, times: String) -> String {
    let cells = sums(row + ".").map { "(\(times)) * \($0.ofMatter)" }
    return """
      INSERT INTO body_tallies VALUES (
        coalesce(\(row).body, ''), coalesce(\(row).due_on, ''), \(cells.joined(separator: ", ")))
      \(raising);
      INSERT INTO due_days SELECT \(row).due_on, \(times)
      WHERE \(row).standing <> 'done' AND \(row).due_on IS NOT NULL
      ON CONFLICT (due_on) DO UPDATE SET matters = matters + excluded.matters;
      """
  }
}

extension Standing {
  /// The column that counts the matters that stand so.
  var column: String { rawValue.replacing("-", with: "_") }
}
