// How many measures there are against matters that stand alike and are due on the same day.

import NoticeRecord

/// The sums of the list of tasks.
enum TaskTallies {
  /// How many measures a finding has, beside it.
  static let measures = """
    ALTER TABLE findings ADD COLUMN measures INTEGER NOT NULL DEFAULT 0;
    UPDATE findings SET measures = counted.measures FROM (
      SELECT notice_id, finding, count(*) AS measures FROM measures
      WHERE finding IS NOT NULL GROUP BY notice_id, finding) counted
    WHERE counted.notice_id = findings.notice_id AND counted.finding = findings.ordinal;
    """

  /// The sums, and the triggers that keep them true. Copies have no part in them, nor have notices
  /// of which not all rows are there.
  static let tables = """
    CREATE TABLE task_tallies (
      standing TEXT NOT NULL,
      -- Empty for matters without a day.
      due_on TEXT NOT NULL,
      tasks INTEGER NOT NULL,
      PRIMARY KEY (standing, due_on)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO task_tallies \(sums);

    CREATE TRIGGER count_tasks AFTER UPDATE OF counted, leader ON sketches
      WHEN (old.counted AND old.leader IS NULL) <> (new.counted AND new.leader IS NULL) BEGIN
      \(addition(
        "iif(new.counted AND new.leader IS NULL, 1, -1)", "t.standing", "t.due_on",
        "mentions m JOIN matters t ON t.id = m.matter_id", "m.notice_id = new.notice_id"))
    END;
    CREATE TRIGGER count_tasks_of_matter AFTER UPDATE OF standing, due_on ON matters
      WHEN (old.standing, old.due_on) IS NOT (new.standing, new.due_on) BEGIN
      \(addition("-1", "old.standing", "old.due_on", leading, "m.matter_id = new.id"))
      \(addition("1", "new.standing", "new.due_on", leading, "m.matter_id = new.id"))
    END;
    CREATE TRIGGER count_tasks_of_mention AFTER UPDATE OF matter_id ON mentions
      WHEN old.matter_id <> new.matter_id BEGIN
      \(addition("-1", "t.standing", "t.due_on", leading + of("old"), this))
      \(addition("1", "t.standing", "t.due_on", leading + of("new"), this))
    END;
    """

  /// The trigger for copies alone: what keeps a notice counts its tasks.
  static let ofCopies = """
    DROP TRIGGER count_tasks;
    CREATE TRIGGER count_tasks AFTER UPDATE OF leader ON sketches
      WHEN old.counted AND new.counted AND (old.leader IS NULL) <> (new.leader IS NULL) BEGIN
      \(addition(
        "iif(new.leader IS NULL, 1, -1)", "t.standing", "t.due_on",
        "mentions m JOIN matters t ON t.id = m.matter_id", "m.notice_id = new.notice_id"))
    END;
    """

  /// Adds the tasks of a notice of which all rows are there, and which is no copy.
  static func add(_ record: Notice, as id: Int64, _ commands: Commands) throws {
    guard record.findings.contains(where: { !$0.measures.isEmpty }) else { return }
    var sums: [(standing: String, due: String, tasks: Int)] = []
    try commands(
      """
      SELECT m.finding, t.standing, coalesce(t.due_on, '') FROM mentions m
      JOIN matters t ON t.id = m.matter_id WHERE m.notice_id = ?
      """
    ).rows([.number(id)]) { row in
      let tasks = record.findings[Int(row.whole(0)) - 1].measures.count
      let (standing, due) = (row.text(1) ?? "", row.text(2) ?? "")
      // Few: the matters of a notice stand alike.
      if let place = sums.firstIndex(where: { ($0.standing, $0.due) == (standing, due) }) {
        sums[place].tasks += tasks
      } else {
        sums.append((standing, due, tasks))
      }
    }
    for sum in sums where sum.tasks > 0 {
      try commands(
        """
        INSERT INTO task_tallies VALUES (?, ?, ?)
        ON CONFLICT (standing, due_on) DO UPDATE SET tasks = tasks + excluded.tasks
        """
      ).run([.text(sum.standing), .text(sum.due), .integer(sum.tasks)])
    }
  }

  /// Takes the tasks of a notice out, by its number.
  static let removal = Statement(
    addition(
      "-1", "t.standing", "t.due_on", leading + " JOIN matters t ON t.id = m.matter_id",
      "m.notice_id = ?1"))

  /// A row for each standing and day, as the mentions make it.
  static let sums = """
    SELECT t.standing, coalesce(t.due_on, ''), sum(f.measures)
    FROM matters t JOIN mentions m ON m.matter_id = t.id
    JOIN findings f ON f.notice_id = m.notice_id AND f.ordinal = m.finding
    JOIN sketches s ON s.notice_id = m.notice_id AND s.counted AND s.leader IS NULL
    GROUP BY 1, 2 HAVING sum(f.measures) > 0
    """

  private static let leading = """
    mentions m JOIN sketches s ON s.notice_id = m.notice_id AND s.counted AND s.leader IS NULL
    """
  private static let this = "m.notice_id = new.notice_id AND m.finding = new.finding"

  private static func of(_ row: String) -> String {
    " JOIN matters t ON t.id = \(row).matter_id"
  }

  /// Adds the measures of some mentions so many times.
  private static func addition(
    _ times: String, _ standing: String, _ due: String, _ mentions: String, _ condition: String
  ) -> String {
    """
    INSERT INTO task_tallies
    SELECT \(standing), coalesce(\(due), ''), (\(times)) * sum(f.measures)
    FROM \(mentions) JOIN findings f ON f.notice_id = m.notice_id AND f.ordinal = m.finding
    WHERE \(condition) AND f.measures > 0 GROUP BY 1, 2
    ON CONFLICT (standing, due_on) DO UPDATE SET tasks = tasks + excluded.tasks;
    """
  }
}
