// What the next mention of a matter needs to carry it on without a look at all the earlier ones.

/// The SQL of the ledger's fourth migration.
enum MatterStates {
  /// NULL where a version wrote the row that did not know them: the next mention settles it in
  /// full. The words of a matter are those of a mention, but for matters whose mention was taken
  /// away by hand.
  static let changes = """
    ALTER TABLE matters ADD COLUMN named_on TEXT;
    ALTER TABLE matters ADD COLUMN named_as TEXT;
    ALTER TABLE matters ADD COLUMN inspection TEXT;
    ALTER TABLE matters ADD COLUMN is_unending INTEGER;
    UPDATE matters SET (title, section) = (
        SELECT title, section FROM mentions WHERE matter_id = matters.id ORDER BY day, notice_id LIMIT 1)
      WHERE id IN (SELECT from_matter FROM link_decisions)
        AND title NOT IN (SELECT title FROM mentions WHERE matter_id = matters.id)
        AND EXISTS (SELECT 1 FROM mentions WHERE matter_id = matters.id);
    """
}
