// How many bodies have matters: the list of grades says so, and to count them takes as long as to
// grade them all.

/// The number of bodies that have matters, beside the other tallies.
enum BodyCount {
  /// The column, and the trigger that takes a body off; what opens matters adds it.
  static let changes = """
    ALTER TABLE tallies ADD COLUMN bodies INTEGER NOT NULL DEFAULT 0;
    UPDATE tallies SET bodies = \(ofMatters);
    CREATE TRIGGER tally_body_gone AFTER DELETE ON matters
      WHEN old.body <> '' AND NOT EXISTS (SELECT 1 FROM matters WHERE body = old.body) BEGIN
      UPDATE tallies SET bodies = bodies - 1;
    END;
    """

  /// The number, as the matters make it.
  static let ofMatters = "(SELECT count(DISTINCT body) FROM matters WHERE body <> '')"

  /// 1 where a body, the statement's third value, has no matters but those that were just opened,
  /// the first value; else 0.
  static let ofOpened = """
    (?3 <> '' AND ?1 = (
      SELECT count(*) FROM (SELECT 1 FROM matters WHERE body = ?3 LIMIT ?1 + 1)))
    """
}
