// The database file: made for its owner only, recognized before anything is written to it.

import GRDB
import Glibc

/// The file behind a store.
enum StoreFile {
  /// SQLite's application id of a store: `NTCD` in ASCII.
  static let applicationID: Int32 = 0x4E54_4344

  /// Makes the folder (0700) and, where there is none, a store without tables (0600).
  ///
  /// It has its name only when it is whole, so that an empty file of the name is never one whose
  /// making was broken off. SQLite gives the files beside it the same mode.
  static func prepare(at path: String) throws {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    if !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw failure(at: path)
    }
    guard access(path, F_OK) != 0 else { return try touch(path) }
    guard access(path + "-wal", F_OK) != 0 else {
      throw StoreError.corrupt(message: "\(path) is missing, but its log \(path)-wal is there")
    }
    let partial = path + ".new"
    for suffix in ["", "-journal", "-wal", "-shm"] {
      // ignoring: only a store whose making was broken off is in the way.
      unlink(partial + suffix)
    }
    try touch(partial)
    let queue = try DatabaseQueue(path: partial, configuration: .forStore(at: partial))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try claim(db)
    }
    try queue.close()
    try rename(partial, to: path)
  }

  /// Makes a file, or sees that it can be written.
  static func touch(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      throw failure(at: path)
    }
    Glibc.close(descriptor)
  }

  /// Refuses what is no store, or a newer one, without having changed it.
  static func recognize(at path: String) throws {
    var status = stat()
    if stat(path, &status) == 0, status.st_size == 0 {
      throw StoreError.corrupt(message: "\(path) is empty")
    }
    do {
      do {
        try recognize(at: path, readOnly: true)
      } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // A transaction was broken off before the store had its log: SQLite undoes it first.
        try recognize(at: path, readOnly: false)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw StoreError.notAStore(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw StoreError.corrupt(message: "\(path): \(error.message ?? "")")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw StoreError.cannotOpen(path: path, message: error.message ?? "")
    }
  }

  private static func recognize(at path: String, readOnly: Bool) throws {
    var configuration = Configuration()
    configuration.readonly = readOnly
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables > 0 else { return }
      let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      guard id == applicationID else { throw StoreError.notAStore(path: path) }
      if try Migrations.migrator.hasBeenSuperseded(db) {
        throw StoreError.newerSchema(path: path)
      }
    }
    try queue.close()
  }

  /// Marks the file as a store.
  static func claim(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}
