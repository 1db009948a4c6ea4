// The store: one SQLite file with everything about every file that was ever dropped.

import GRDB

/// The one place where originals, records, facts, outcomes and the full-text index are kept.
///
/// One writer, several readers, on queues of their own: no call blocks the shared thread pool.
/// Every method throws `StoreError`, or `CancellationError` where its task was cancelled; a
/// cancelled or failed write has changed nothing.
public final class Store: Sendable {
  /// The database file.
  public let path: String
  /// How query texts are brought into the form of the stored texts.
  let folding: QueryFolding
  /// The connections.
  let pool: DatabasePool
  /// What the last searches found.
  let foundWords = FoundWords()
  /// Where it is, as long as it is there.
  let place: StorePlace
  /// What carries the log over beside all else.
  let checkpointer: Checkpointer

  /// Opens the store, makes it where there is none, and brings an older one up to date.
  ///
  /// Blocks until that is done, so it belongs at a program's start. A missing parent folder is made
  /// (0700); the files are readable by their owner only (0600).
  ///
  /// - Throws: `StoreError.notAStore` for any other file, which is left as it is;
  ///   `StoreError.newerSchema` for a store that a later version of this program has written.
  public init(at path: String, folding: QueryFolding = .none) throws {
    self.path = path
    self.folding = folding
    LibrarySetup.done
    (pool, place, checkpointer) = try StoreError.mapping {
      try StoreFile.prepare(at: path)
      try StoreFile.recognize(at: path)
      let pool = try DatabasePool(path: path, configuration: .forStore(at: path))
      try pool.writeWithoutTransaction { db in
        // GRDB lowers this when it turns the WAL on. A commit is to be on the disk when it returns,
        // for the file leaves its folder after it.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try StoreFile.claim(db)
      }
      try Migrations.migrator.migrate(pool)
      try pool.writeWithoutTransaction { db in
        // For each statement of several rows SQLite copies the pages that it changes, and writes
        // the copies to a file once they are more than 64 KB. A notice changes few. Migrations,
        // which change many and sort, have had their file.
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
      }
      let place = try StorePlace(of: path)
      let checkpointer = try Checkpointer(at: path)
      pool.writeWithoutTransaction { db in checkpointer.watch(db) }
      return (pool, place, checkpointer)
    }
  }

  /// Closes the connections and leaves one file with everything in it; calls after this fail.
  public func close() throws {
    // The writer carries the log over where it is the last one to go; readers cannot.
    pool.invalidateReadOnlyConnections()
    try StoreError.mapping {
      try checkpointer.close()
      try pool.close()
    }
  }

  deinit {
    // ignoring: what is kept is in the log. The writer, which goes last, carries it over.
    try? checkpointer.close()
  }

  /// Gives back the pages that the connections keep; blocks while one of them is in use.
  public func releaseMemory() {
    foundWords.forget()
    pool.releaseMemory()
  }

  /// Reads from one consistent state of the store.
  func read<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      // A connection that is opened now would read whatever bears the name now.
      try place.check()
      return try await pool.read(work)
    } catch {
      throw StoreError.mapped(error)
    }
  }

  /// Writes in one transaction that is on the disk when the call returns.
  func write<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      try place.check()
      return try await pool.write(work)
    } catch {
      throw StoreError.mapped(error)
    }
  }

  /// Writes in one transaction that survives the death of the process, though not a power cut.
  func writeLightly<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do {
      try place.check()
      return try await pool.writeWithoutTransaction { db in
        // SQLite refuses this pragma inside a transaction.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        defer {
          // ignoring: it fails only on a broken connection, whose next statement says so.
          try? db.execute(sql: "PRAGMA synchronous = FULL")
        }
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try work(db)
          return .commit
        }
        guard let value else { throw StoreError.other(code: 0, message: "no value") }
        return value
      }
    } catch {
      throw StoreError.mapped(error)
    }
  }
}
