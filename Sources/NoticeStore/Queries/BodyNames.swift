// The names of bodies, each once. To look for words in them takes less than to look at every
// notice.

import GRDB

/// The names of the bodies that issue notices or have matters.
enum BodyNames {
  /// A row a name, and the triggers that add them; a name that is out of use stays, and finds
  /// nothing.
  static let tables = """
    CREATE TABLE body_names (
      -- As notices write it; the body's own name where it has only matters.
      issuer TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (issuer, body)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO body_names
      SELECT issuer, coalesce(body, issuer) FROM notices WHERE issuer IS NOT NULL
      UNION SELECT body, body FROM matters WHERE body IS NOT NULL;

    CREATE TRIGGER name_of_notice AFTER INSERT ON notices WHEN new.issuer IS NOT NULL BEGIN
      INSERT INTO body_names VALUES (new.issuer, coalesce(new.body, new.issuer))
      ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER name_of_notice_changed AFTER UPDATE OF issuer, body ON notices
      WHEN new.issuer IS NOT NULL BEGIN
      INSERT INTO body_names VALUES (new.issuer, coalesce(new.body, new.issuer))
      ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER name_of_matter AFTER INSERT ON matters WHEN new.body IS NOT NULL BEGIN
      INSERT INTO body_names VALUES (new.body, new.body) ON CONFLICT DO NOTHING;
    END;
    CREATE TRIGGER name_of_matter_changed AFTER UPDATE OF body ON matters
      WHEN new.body IS NOT NULL BEGIN
      INSERT INTO body_names VALUES (new.body, new.body) ON CONFLICT DO NOTHING;
    END;

    CREATE INDEX notices_by_issuer ON notices (issuer, body);
    """
}
