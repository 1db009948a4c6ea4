// Numbers that status asks for every few seconds, kept up to date by the database itself: counting
// the rows of a large store would take longer each time.

/// The SQL of the tallies.
enum Tallies {
  /// A row of numbers, and the triggers that keep it true.
  static let tables = """
    CREATE TABLE tallies (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      notices INTEGER NOT NULL,
      kept INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      open_rejections INTEGER NOT NULL
    ) STRICT;
    INSERT INTO tallies SELECT 1,
      (SELECT count(*) FROM notices),
      (SELECT count(*) FROM outcomes WHERE outcome = 'kept'),
      (SELECT count(*) FROM outcomes WHERE outcome = 'duplicate'),
      (SELECT count(*) FROM outcomes WHERE outcome = 'rejected'),
      (SELECT count(*) FROM outcomes WHERE rejection = 'open');

    CREATE TRIGGER tally_notice AFTER INSERT ON notices BEGIN
      UPDATE tallies SET notices = notices + 1;
    END;
    CREATE TRIGGER tally_notice_gone AFTER DELETE ON notices BEGIN
      UPDATE tallies SET notices = notices - 1;
    END;
    CREATE TRIGGER tally_outcome AFTER INSERT ON outcomes BEGIN
      UPDATE tallies SET
        kept = kept + (new.outcome = 'kept'),
        duplicates = duplicates + (new.outcome = 'duplicate'),
        rejected = rejected + (new.outcome = 'rejected'),
        open_rejections = open_rejections + (new.rejection IS 'open');
    END;
    CREATE TRIGGER tally_decision AFTER UPDATE OF rejection ON outcomes BEGIN
      UPDATE tallies SET
        open_rejections = open_rejections + (new.rejection IS 'open') - (old.rejection IS 'open');
    END;
    """
}
