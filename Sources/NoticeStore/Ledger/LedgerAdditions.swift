// The tables of links by hand, and of deadlines of findings as a whole.

/// The SQL of the ledger's second migration.
enum LedgerAdditions {
  /// What persons decided, never changed by a reading; and what notices say.
  static let tables = """
    -- Which matter a finding belongs to, by a person's word. The finding is known again by number and
    -- title, for its place may change with a better reading. matter_id is NULL where that matter is
    -- gone: the finding is then a matter of its own. from_matter is the number of the matter that it
    -- was taken from, which may be gone.
    CREATE TABLE link_decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      matter_id INTEGER REFERENCES matters (id) ON DELETE SET NULL,
      from_matter INTEGER NOT NULL,
      at INTEGER NOT NULL,
      user INTEGER NOT NULL CHECK (user >= 0),
      note TEXT
    ) STRICT;
    CREATE INDEX link_decisions_by_notice ON link_decisions (notice_id, id);
    CREATE INDEX link_decisions_by_matter ON link_decisions (matter_id);

    -- The deadline of a finding as a whole; due_on is NULL where the words fix no day.
    CREATE TABLE finding_deadlines (
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      finding INTEGER NOT NULL CHECK (finding >= 1),
      due_on TEXT,
      words TEXT NOT NULL,
      PRIMARY KEY (notice_id, finding)
    ) STRICT, WITHOUT ROWID;
    """
}
