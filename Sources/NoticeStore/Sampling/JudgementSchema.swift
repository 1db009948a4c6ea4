// The table of what persons say of facts.

/// The SQL of the judgements' migration.
enum JudgementSchema {
  /// A judgement is about words at a place, not about a row: a fact that is read otherwise later is
  /// another fact.
  static let tables = """
    CREATE TABLE judgements (
      id INTEGER PRIMARY KEY,
      notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      sort TEXT NOT NULL CHECK (sort <> ''),
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      words TEXT NOT NULL,
      is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
      note TEXT,
      at INTEGER NOT NULL,
      user INTEGER NOT NULL CHECK (user >= 0),
      UNIQUE (notice_id, sort, span_start, words)
    ) STRICT;
    """
}
