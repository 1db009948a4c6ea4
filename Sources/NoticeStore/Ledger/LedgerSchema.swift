// The tables of the ledger: problems followed across notices, their deadlines, copies of notices.

/// The SQL of the ledger's migration.
enum LedgerSchema {
  private static let standings = "('reported', 'in-progress', 'partly-done', 'done', 'rebounded')"

  /// Matters and what is known of them.
  ///
  /// `standing`, `changed_on`, `due_on`, `inspections` and `rebounds` follow from the mentions,
  /// decisions and deadlines; they are kept beside them so that lists need no history.
  static let tables = """
    CREATE TABLE matters (
      id INTEGER PRIMARY KEY,
      body TEXT,
      title TEXT NOT NULL,
      section TEXT,
      opened_on TEXT NOT NULL,
      changed_on TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN \(standings)),
      by_person INTEGER NOT NULL CHECK (by_person IN (0, 1)),
      due_on TEXT,
      due_words TEXT,
      inspections INTEGER NOT NULL,
      rebounds INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX matters_by_body ON matters (body, standing);
    CREATE INDEX matters_by_due ON matters (due_on) WHERE due_on IS NOT NULL;

    -- A finding of a notice as a mention of a matter, and why it is one. finding is its ordinal.
    CREATE TABLE mentions (
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      finding INTEGER NOT NULL CHECK (finding >= 1),
      matter_id INTEGER NOT NULL REFERENCES matters (id),
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      section TEXT,
      day TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('feedback', 'report')),
      status TEXT CHECK (status IN ('done', 'partly-done', 'not-done')),
      status_text TEXT,
      inspection TEXT,
      reason TEXT NOT NULL CHECK (reason <> ''),
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      PRIMARY KEY (notice_id, finding)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX mentions_by_matter ON mentions (matter_id, notice_id);

    -- What persons decided: never changed, never deleted.
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      matter_id INTEGER NOT NULL REFERENCES matters (id),
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN \(standings)),
      user INTEGER NOT NULL CHECK (user >= 0),
      note TEXT
    ) STRICT;
    CREATE INDEX decisions_by_matter ON decisions (matter_id, at);

    -- measure is the ordinal of a measure of the notice; due_on is NULL where the words fix no day.
    CREATE TABLE deadlines (
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      measure INTEGER NOT NULL CHECK (measure >= 1),
      finding INTEGER,
      due_on TEXT,
      words TEXT NOT NULL,
      PRIMARY KEY (notice_id, measure)
    ) STRICT, WITHOUT ROWID;

    -- Who leads and who assists; measure is NULL where a finding as a whole says so.
    CREATE TABLE assignments (
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      measure INTEGER,
      finding INTEGER,
      name TEXT NOT NULL CHECK (name <> ''),
      part TEXT NOT NULL CHECK (part IN ('leads', 'assists')),
      PRIMARY KEY (notice_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- What tells copies of a text; leader is the best copy, NULL for a notice that is itself.
    CREATE TABLE sketches (
      notice_id INTEGER PRIMARY KEY REFERENCES notices (id) ON DELETE CASCADE,
      pieces INTEGER NOT NULL CHECK (pieces >= 0),
      samples BLOB NOT NULL,
      leader INTEGER REFERENCES notices (id),
      share REAL CHECK (share BETWEEN 0 AND 1),
      CHECK ((leader IS NULL) = (share IS NULL)),
      CHECK (leader <> notice_id)
    ) STRICT;
    CREATE INDEX sketches_by_leader ON sketches (leader) WHERE leader IS NOT NULL;
    CREATE TABLE sketch_keys (
      key INTEGER NOT NULL,
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      PRIMARY KEY (key, notice_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sketch_keys_by_notice ON sketch_keys (notice_id);

    -- Which steps of which deadline a person was reminded of.
    CREATE TABLE reminders (
      matter_id INTEGER NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
      due_on TEXT NOT NULL,
      step TEXT NOT NULL CHECK (step <> ''),
      at INTEGER NOT NULL,
      PRIMARY KEY (matter_id, due_on, step)
    ) STRICT, WITHOUT ROWID;
    """
}
