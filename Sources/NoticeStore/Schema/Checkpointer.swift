// Carries the log over into the database beside the store's other work. SQLite would do it within the
// commit that makes the log too long, and whoever waits for that one would wait for as many pages.

import CSQLite
import GRDB
import Synchronization

/// A connection of its own that carries the log over when it has grown.
final class Checkpointer: Sendable {
  /// After so many more pages the log is carried over (4 MiB).
  static let pages = 1000
  /// From so many pages on the writer carries it over itself (64 MiB): in a flood that never ends the
  /// log begins anew only when nothing is left to be carried over.
  static let mostPages = 16_000

  private let queue: DatabaseQueue
  private let turns = Mutex(CheckpointTurns())

  /// A connection to the store of a path.
  init(at path: String) throws {
    var configuration = Configuration()
    configuration.label = "noticed.checkpoints"
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Is told by a writer how long the log is after each of its commits, in the place of SQLite's own
  /// limit. Stays in memory from then on: a commit may still run when the store is let go.
  func watch(_ writer: Database) {
    sqlite3_wal_hook(
      writer.sqliteConnection,
      { context, connection, _, pages in
        guard let context else { return SQLITE_OK }
        // Unsafe: the object was retained for this and is never released.
        let checkpointer = Unmanaged<Checkpointer>.fromOpaque(context).takeUnretainedValue()
        checkpointer.logGrew(to: Int(pages), of: connection)
        return SQLITE_OK
      }, Unmanaged.passRetained(self).toOpaque())
  }

  /// Waits for what is carried over now and closes the connection.
  func close() throws { try queue.close() }

  /// Returns when what was asked for before is carried over.
  func settle() async throws { try await queue.writeWithoutTransaction { _ in } }

  private func logGrew(to pages: Int, of writer: OpaquePointer?) {
    guard turns.withLock({ $0.begin(at: pages) }) else { return }
    if pages >= Self.mostPages {
      Self.carryOver(writer)
      turns.withLock { $0.end() }
    } else {
      queue.asyncWriteWithoutTransaction { [self] db in
        Self.carryOver(db.sqliteConnection)
        turns.withLock { $0.end() }
      }
    }
  }

  private static func carryOver(_ connection: OpaquePointer?) {
    guard let connection else { return }
    // ignoring: what is wrong with the file shows in the next commit; what could not be carried over,
    // because it is still read or another connection does it, is so the next time.
    sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
  }
}

/// When the log is carried over.
///
/// One begins only once the one before has ended: SQLite before 3.51.3 can lose pages where a commit
/// begins the log anew just when a connection begins to carry over one of which nothing is left
/// (https://www.sqlite.org/wal.html#walresetbug).
struct CheckpointTurns {
  /// How long the log was when it was last carried over.
  private var carried = 0
  private var isUnderWay = false

  /// Begins one where a log of so many pages is to be carried over now.
  mutating func begin(at pages: Int) -> Bool {
    // The log has begun anew.
    if pages < carried { carried = 0 }
    guard !isUnderWay, pages >= Checkpointer.mostPages || pages - carried >= Checkpointer.pages
    else { return false }
    carried = pages
    isUnderWay = true
    return true
  }

  /// Says that it is carried over, or could not be.
  mutating func end() { isUnderWay = false }
}
