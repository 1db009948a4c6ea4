// The tables of the first release. Guarantees live here: what the constraints refuse cannot happen.

/// The SQL of the first migration.
package enum FirstSchema {
  /// The notices, their originals and their texts.
  static let notices = """
    CREATE TABLE notices (
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      encoding TEXT NOT NULL,
      format TEXT NOT NULL CHECK (format IN ('text', 'html')),
      script TEXT CHECK (script IN ('simplified', 'traditional', 'mixed')),
      kind TEXT NOT NULL CHECK (kind <> ''),
      title TEXT,
      issuer TEXT,
      body TEXT,
      publisher TEXT,
      document_number TEXT,
      index_number TEXT,
      published_on TEXT,
      signed_on TEXT,
      -- What a notice is sorted by; a date without a year sorts nothing.
      dated_on TEXT AS (coalesce(
        CASE WHEN published_on GLOB '[0-9][0-9][0-9][0-9]*' THEN published_on END,
        CASE WHEN signed_on GLOB '[0-9][0-9][0-9][0-9]*' THEN signed_on END)) STORED,
      region_code TEXT CHECK (length(region_code) = 6),
      province TEXT,
      city TEXT,
      county TEXT,
      findings_count INTEGER NOT NULL,
      done_count INTEGER NOT NULL,
      partly_done_count INTEGER NOT NULL,
      not_done_count INTEGER NOT NULL,
      actions_count INTEGER NOT NULL,
      measures_count INTEGER NOT NULL,
      targets_count INTEGER NOT NULL,
      figures_count INTEGER NOT NULL,
      repairs_count INTEGER NOT NULL,
      remarks_count INTEGER NOT NULL,
      kept_at INTEGER NOT NULL,
      read_at INTEGER NOT NULL,
      record BLOB NOT NULL
    ) STRICT;
    CREATE INDEX notices_by_date ON notices (dated_on);
    CREATE INDEX notices_by_kind ON notices (kind, dated_on);
    CREATE INDEX notices_by_body ON notices (body, dated_on);
    CREATE INDEX notices_by_region ON notices (province, city, county);

    CREATE TABLE originals (
      notice_id INTEGER PRIMARY KEY REFERENCES notices (id) ON DELETE CASCADE,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE texts (
      notice_id INTEGER PRIMARY KEY REFERENCES notices (id) ON DELETE CASCADE,
      text BLOB NOT NULL
    ) STRICT;
    """

  private static let ofNotice = """
    notice_id INTEGER NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    """

  private static let span = """
    span_start INTEGER NOT NULL CHECK (span_start >= 0),
      span_end INTEGER NOT NULL CHECK (span_end >= span_start),
    """

  private static let byOrdinal = """
      PRIMARY KEY (notice_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// The facts of the notices, a table a sort; `ordinal` counts them within their notice from 1.
  static let facts = """
    CREATE TABLE findings (
      \(ofNotice)
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      section TEXT,
      status TEXT CHECK (status IN ('done', 'partly-done', 'not-done')),
      status_text TEXT,
      \(span)
      \(byOrdinal)
    CREATE INDEX findings_by_status ON findings (status) WHERE status IS NOT NULL;

    CREATE TABLE actions (
      \(ofNotice)
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      goal TEXT,
      \(span)
      \(byOrdinal)

    -- finding and action are ordinals: a measure belongs to the one or to the other.
    CREATE TABLE measures (
      \(ofNotice)
      finding INTEGER,
      action INTEGER,
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      \(span)
      CHECK ((finding IS NULL) <> (action IS NULL)),
      FOREIGN KEY (notice_id, finding) REFERENCES findings (notice_id, ordinal) ON DELETE CASCADE,
      FOREIGN KEY (notice_id, action) REFERENCES actions (notice_id, ordinal) ON DELETE CASCADE,
      \(byOrdinal)

    CREATE TABLE responsible (
      \(ofNotice)
      finding INTEGER NOT NULL,
      name TEXT NOT NULL,
      FOREIGN KEY (notice_id, finding) REFERENCES findings (notice_id, ordinal) ON DELETE CASCADE,
      \(byOrdinal)

    -- action and finding are the numbers that the notice states.
    CREATE TABLE targets (
      \(ofNotice)
      indicator TEXT NOT NULL,
      comparator TEXT NOT NULL CHECK (comparator IN ('<', '<=', '=', '>=', '>')),
      value REAL NOT NULL,
      unit TEXT,
      base_value REAL NOT NULL,
      base_unit TEXT,
      due TEXT,
      action INTEGER,
      \(span)
      \(byOrdinal)

    CREATE TABLE figures (
      \(ofNotice)
      subject TEXT NOT NULL,
      value REAL NOT NULL,
      unit TEXT,
      qualifier TEXT,
      base_value REAL NOT NULL,
      base_unit TEXT,
      finding INTEGER,
      \(span)
      \(byOrdinal)

    CREATE TABLE dates (
      \(ofNotice)
      date TEXT NOT NULL,
      text TEXT NOT NULL,
      \(span)
      \(byOrdinal)

    CREATE TABLE people (
      \(ofNotice)
      name TEXT NOT NULL,
      post TEXT,
      \(span)
      \(byOrdinal)
    CREATE INDEX people_by_name ON people (name);

    CREATE TABLE contacts (
      \(ofNotice)
      sort TEXT NOT NULL CHECK (sort IN ('phone', 'email', 'address')),
      value TEXT NOT NULL,
      \(byOrdinal)

    CREATE TABLE repairs (
      \(ofNotice)
      kind TEXT NOT NULL CHECK (kind <> ''),
      damaged TEXT NOT NULL,
      repaired TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      \(span)
      \(byOrdinal)

    CREATE TABLE remarks (
      \(ofNotice)
      code TEXT NOT NULL CHECK (code <> ''),
      message TEXT NOT NULL,
      \(span)
      \(byOrdinal)
    """

  /// What became of every file; `seq` is the announcement's number.
  ///
  /// `folder` and `name` are raw bytes, device and inode are unsigned numbers bit for bit, the
  /// file's own times are nanoseconds. `standing` is 1 while the file may still be in its folder.
  static let outcomes = """
    CREATE TABLE outcomes (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'duplicate', 'rejected')),
      notice_id INTEGER REFERENCES notices (id),
      folder TEXT NOT NULL,
      name BLOB NOT NULL,
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      modified_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      sha256 BLOB CHECK (length(sha256) = 32),
      reason_code TEXT,
      reason TEXT,
      standing INTEGER NOT NULL DEFAULT 1 CHECK (standing IN (0, 1)),
      rejection TEXT CHECK (rejection IN ('open', 'retried', 'discarded')),
      CHECK ((outcome = 'rejected') = (notice_id IS NULL)),
      CHECK ((outcome = 'rejected') = (reason_code IS NOT NULL)),
      CHECK ((outcome = 'rejected') = (reason IS NOT NULL)),
      CHECK ((outcome = 'rejected') = (rejection IS NOT NULL)),
      CHECK (outcome = 'rejected' OR sha256 IS NOT NULL)
    ) STRICT;
    CREATE INDEX outcomes_by_place ON outcomes (folder, name);
    CREATE INDEX outcomes_by_notice ON outcomes (notice_id);
    CREATE INDEX outcomes_standing ON outcomes (seq) WHERE standing = 1;
    CREATE INDEX rejections_by_state ON outcomes (rejection, seq) WHERE rejection IS NOT NULL;

    CREATE TABLE attempts (
      folder TEXT NOT NULL,
      name BLOB NOT NULL,
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified_at INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 1),
      PRIMARY KEY (folder, name, device, inode, size, modified_at)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      announced_through INTEGER NOT NULL
    ) STRICT;
    INSERT INTO meta VALUES (1, 0);
    """

  /// The full-text index; its row numbers are those of `notices`.
  ///
  /// It stores no text: to take a notice out it must be given the same words again.
  package static let index = """
    CREATE VIRTUAL TABLE words USING fts5 (
      title, text, content = '', tokenize = '\(CharacterPairs.name)'
    );
    -- A whole batch is gathered before it is written (16 MiB; FTS5 would write every ten notices),
    -- and merged less often.
    INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);
    INSERT INTO words (words, rank) VALUES ('automerge', 8);
    """
}
