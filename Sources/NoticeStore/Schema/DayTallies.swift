// How many notices there are of each day and kind, and how many facts they state: lists say how many fit,
// and to count the rows of a large store takes seconds.

import GRDB

/// The sums by day and kind.
enum DayTallies {
  /// A sum, and what a notice `n` adds to it.
  typealias Sum = (column: String, ofNotice: String)

  /// What every notice adds.
  private static let ofAll: [Sum] = [
    ("notices", "1"),
    ("with_done", "(n.done_count > 0)"),
    ("with_partly_done", "(n.partly_done_count > 0)"),
    ("with_not_done", "(n.not_done_count > 0)"),
  ]

  /// What a notice adds that is no copy of a better one: each sort of fact by the name of its table,
  /// findings by their status too, and measures that stand in the list of tasks.
  private static let ofLeading: [Sum] =
    ["findings", "done", "partly_done", "not_done", "actions", "measures", "targets", "figures"]
    .map { ($0, "n.\($0)_count") }
    + ["repairs", "remarks"].map { ($0, "n.\($0)_count") }
    + ["dates", "people", "contacts"].map {
      ($0, "(SELECT count(*) FROM \($0) WHERE notice_id = n.id)")
    }
    + [
      (
        "tasks",
        """
        (n.measures_count - (SELECT coalesce(sum(f.measures), 0) FROM findings f
          WHERE f.notice_id = n.id AND NOT EXISTS (SELECT 1 FROM mentions m
            WHERE m.notice_id = f.notice_id AND m.finding = f.ordinal)))
        """
      )
    ]

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

  /// Adds a notice so many times; the sketch that changes is its own.
  private static func addition(ofAll times: String, ofLeading leading: String) -> String {
    let cells =
      ofAll.map { "(\(times)) * \($0.ofNotice)" }
      + ofLeading.map { "(\(leading)) * \($0.ofNotice)" }
    return """
      INSERT INTO day_tallies
      SELECT n.kind, coalesce(n.dated_on, ''), \(cells.joined(separator: ", "))
      FROM notices n WHERE n.id = new.notice_id
      ON CONFLICT (kind, dated_on) DO UPDATE SET
        \(columns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "));
      """
  }
}
