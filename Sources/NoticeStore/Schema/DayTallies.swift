// How many notices there are of each day and kind, and how many facts they state: lists say how
// many fit, and to count the rows of a large store takes seconds.

import GRDB
import NoticeLedger
import NoticeRecord

/// The sums by day and kind.
enum DayTallies {
  /// A sum, and what a notice adds to it: by its rows, as `n`, and by its record.
  private typealias Sum = (
    column: String, ofNotice: String, ofRecord: @Sendable (Notice) -> Int
  )

  /// What every notice adds.
  private static let ofAll: [Sum] = [
    ("notices", "1", { _ in 1 }),
    ("with_done", "(n.done_count > 0)", { min(1, $0.findings(.done)) }),
    ("with_partly_done", "(n.partly_done_count > 0)", { min(1, $0.findings(.partlyDone)) }),
    ("with_not_done", "(n.not_done_count > 0)", { min(1, $0.findings(.notDone)) }),
  ]

  /// What a notice adds that is no copy of a better one: each sort of fact by the name of its
  /// table, findings by their status too, and measures that stand in the list of tasks.
  private static let ofLeading: [Sum] = [
    ("findings", "n.findings_count", { $0.findings.count }),
    ("done", "n.done_count", { $0.findings(.done) }),
    ("partly_done", "n.partly_done_count", { $0.findings(.partlyDone) }),
    ("not_done", "n.not_done_count", { $0.findings(.notDone) }),
    ("actions", "n.actions_count", { $0.actions.count }),
    ("measures", "n.measures_count", { $0.measures }),
    ("targets", "n.targets_count", { $0.targets.count }),
    ("figures", "n.figures_count", { $0.figures.count }),
    ("repairs", "n.repairs_count", { $0.repairs.count }),
    ("remarks", "n.remarks_count", { $0.remarks.count }),
    ("dates", rows("dates"), { $0.dates.count }),
    ("people", rows("people"), { $0.people.count }),
    ("contacts", rows("contacts"), { $0.contacts?.all ?? 0 }),
    (
      "tasks",
      """
      (n.measures_count - (SELECT coalesce(sum(f.measures), 0) FROM findings f
        WHERE f.notice_id = n.id AND NOT EXISTS (SELECT 1 FROM mentions m
          WHERE m.notice_id = f.notice_id AND m.finding = f.ordinal)))
      """, { Mention.Role($0.kind) == nil ? $0.measuresOfActions : $0.measures }
    ),
  ]

  private static func rows(_ table: String) -> String {
    "(SELECT count(*) FROM \(table) WHERE notice_id = n.id)"
  }

  private static let columns = (ofAll + ofLeading).map(\.column)

  /// The sums, and the triggers that keep them true.
  ///
  /// `sketches.counted` is 1 for a notice that is part of the sums: all its rows have to be there.
  static let tables = """
    CREATE TABLE day_tallies (
      kind TEXT NOT NULL,
      -- Empty for notices without a date.
      dated_on TEXT NOT NULL,
      \(columns.map { "\($0) INTEGER NOT NULL" }.joined(separator: ",\n  ")),
      PRIMARY KEY (kind, dated_on)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE sketches ADD COLUMN counted INTEGER NOT NULL DEFAULT 1
      CHECK (counted = 0 OR counted = 1);
    -- Notices of before the ledger have none.
    INSERT INTO sketches (notice_id, pieces, samples)
      SELECT id, 0, x'' FROM notices WHERE id NOT IN (SELECT notice_id FROM sketches);
    INSERT INTO day_tallies \(sums);

    CREATE TRIGGER count_notice AFTER UPDATE OF counted ON sketches
      WHEN new.counted <> old.counted BEGIN
      \(addition(ofAll: "new.counted - old.counted",
        ofLeading: "(new.counted - old.counted) * (new.leader IS NULL)"))
    END;
    CREATE TRIGGER count_copy AFTER UPDATE OF leader ON sketches
      WHEN old.counted AND new.counted AND (old.leader IS NULL) <> (new.leader IS NULL) BEGIN
      \(addition(ofAll: "0", ofLeading: "(new.leader IS NULL) - (old.leader IS NULL)"))
    END;
    CREATE TRIGGER count_notice_gone BEFORE DELETE ON notices BEGIN
      UPDATE sketches SET counted = 0 WHERE notice_id = old.id;
    END;
    """

  /// A row for each kind and day, as the notices make it.
  static let sums = """
    SELECT n.kind, coalesce(n.dated_on, ''),
      \((ofAll.map { "sum(\($0.ofNotice))" }
        + ofLeading.map { "sum(iif(s.leader IS NULL, \($0.ofNotice), 0))" })
        .joined(separator: ",\n  "))
    FROM notices n JOIN sketches s ON s.notice_id = n.id AND s.counted GROUP BY 1, 2
    """

  /// Adds a notice of which all rows are there.
  static func add(
    _ record: Notice, as id: Int64, isCopy: Bool, _ commands: Commands
  ) throws {
    let cells =
      ofAll.map { Cell.integer($0.ofRecord(record)) }
      + ofLeading.map { .integer(isCopy ? 0 : $0.ofRecord(record)) }
    try commands(row).run([.text(record.kind.rawValue), .number(id)] + cells)
  }

  private static let row = Statement(
    """
    INSERT INTO day_tallies VALUES (?, (SELECT coalesce(dated_on, '') FROM notices WHERE id = ?),
      \(columns.map { _ in "?" }.joined(separator: ", ")))
    \(raising)
    """)

  /// Takes a notice out, by its number.
  static let removal = Statement(
    addition(
      ofAll: "-1", ofLeading: "-(SELECT leader IS NULL FROM sketches WHERE notice_id = n.id)",
      notice: "?1"))

  /// What adds to sums that are there.
  private static let raising = """
    ON CONFLICT (kind, dated_on) DO UPDATE SET
      \(columns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
    """

  /// Adds a notice so many times; where none is named it is that of the sketch that changes.
  private static func addition(
    ofAll times: String, ofLeading leading: String, notice: String = "new.notice_id"
  ) -> String {
    let cells =
      ofAll.map { "(\(times)) * \($0.ofNotice)" }
      + ofLeading.map { "(\(leading)) * \($0.ofNotice)" }
    return """
      INSERT INTO day_tallies
      SELECT n.kind, coalesce(n.dated_on, ''), \(cells.joined(separator: ", "))
      FROM notices n WHERE n.id = \(notice)
      \(raising);
      """
  }
}

extension Contacts {
  /// How many there are of all sorts.
  fileprivate var all: Int { phones.count + emails.count + addresses.count }
}
