// How every connection to the store is set up.

import GRDB

/// Sizes of the store's connections.
enum ConnectionLimits {
  /// How long a connection waits for a lock that another process holds, in seconds.
  static let busySeconds = 10.0
  /// How many queries run at once.
  static let readers = 4
  /// The page cache of a connection, in KiB.
  static let cacheKiB = 8192
  /// While the store is opened the WAL is carried over into the database after this many pages (16 MB),
  /// afterwards by `Checkpointer`.
  static let checkpointPages = 4000
  /// What the WAL file is cut back to once it has been larger, in bytes.
  static let walBytes = 64 << 20
}

extension Configuration {
  /// The setup of the store's connections.
  static func forStore(at path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "noticed.store"
    configuration.busyMode = .timeout(ConnectionLimits.busySeconds)
    configuration.maximumReaderCount = ConnectionLimits.readers
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          -- Debian turns this on. What is stored was published, and zeroing freed pages would
          -- double the writing of every index merge.
          PRAGMA secure_delete = OFF;
          -- A disk error under a memory map is a SIGBUS and not an error code.
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -\(ConnectionLimits.cacheKiB);
          """)
      if !db.configuration.readonly {
        try db.execute(
          sql: """
            PRAGMA wal_autocheckpoint = \(ConnectionLimits.checkpointPages);
            PRAGMA journal_size_limit = \(ConnectionLimits.walBytes);
            """)
      }
      db.add(tokenizer: CharacterPairs.self)
      db.add(function: WrittenFigure.function)
    }
    return configuration
  }
}
