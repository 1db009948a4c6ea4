// What keeps the lists of a large ledger quick, and its intake.

/// The SQL of the ledger's third migration.
enum LargeLedgers {
  /// An index in the order of the list of problems, and their numbers beside the other tallies. A
  /// notice's samples are found by its sketch; an index of them by notices took as much work as the
  /// samples.
  static let changes = """
    DROP INDEX sketch_keys_by_notice;
    CREATE INDEX matters_in_order ON matters (
      standing = 'done', due_on IS NULL, due_on, changed_on DESC);

    ALTER TABLE tallies ADD COLUMN matters INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE tallies ADD COLUMN open_matters INTEGER NOT NULL DEFAULT 0;
    UPDATE tallies SET
      matters = (SELECT count(*) FROM matters),
      open_matters = (SELECT count(*) FROM matters WHERE standing <> 'done');
    CREATE TRIGGER tally_matter AFTER INSERT ON matters BEGIN
      UPDATE tallies SET
        matters = matters + 1, open_matters = open_matters + (new.standing <> 'done');
    END;
    CREATE TRIGGER tally_matter_gone AFTER DELETE ON matters BEGIN
      UPDATE tallies SET
        matters = matters - 1, open_matters = open_matters - (old.standing <> 'done');
    END;
    CREATE TRIGGER tally_matter_changed AFTER UPDATE OF standing ON matters
      WHEN (old.standing = 'done') <> (new.standing = 'done') BEGIN
      UPDATE tallies SET open_matters = open_matters + iif(new.standing = 'done', -1, 1);
    END;
    """
}
