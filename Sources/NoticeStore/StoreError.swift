// What can go wrong with the store itself, told apart so that a caller knows what to do.

import GRDB

/// Why the store could not do what was asked.
public enum StoreError: Error, Sendable, Equatable {
  /// A later version of this program has written the store.
  case newerSchema(path: String)
  /// The file is something else than a store.
  case notAStore(path: String)
  /// The file cannot be opened or made.
  case cannotOpen(path: String, message: String)
  /// The disk, the quota or the store's own size limit is used up.
  case full(message: String)
  /// The disk failed; the code is SQLite's extended result code.
  case inputOutput(code: Int, message: String)
  /// Another process holds the store.
  case busy(message: String)
  /// The file was removed or replaced while the store was open.
  case displaced(path: String)
  /// What is in the file contradicts itself.
  case corrupt(message: String)
  /// There is no notice of this number.
  case unknownNotice(Int64)
  /// The query cannot be understood.
  case query(QueryError)
  /// Anything else, by SQLite's extended result code.
  case other(code: Int, message: String)
}

extension StoreError {
  /// Whether the cause is the store and not what was asked, so that intake should pause and try
  /// again later.
  public var concernsTheStore: Bool {
    switch self {
    case .unknownNotice, .query: false
    default: true
    }
  }

  /// What an operator can do about it.
  public var hint: String {
    switch self {
    case .newerSchema: "install the version of noticed that wrote it, or restore an older backup"
    case .notAStore: "check the state folder in the configuration; the file was left as it is"
    case .cannotOpen: "check that the folder exists and belongs to the daemon's user"
    case .full: "free space on the disk that holds the store; intake resumes by itself"
    case .inputOutput: "check the disk and the kernel's log; intake resumes by itself"
    case .busy: "another program holds the store: end it, or wait"
    case .displaced:
      "put it back, or save what the daemon still has: noticectl backup FILE, stop noticed, put FILE "
        + "in the place of the store, start noticed"
    case .corrupt:
      "restore a backup, or move what is left away to begin anew; the damaged file is left as it is"
    case .unknownNotice: "noticectl list shows the numbers that exist"
    case .query: "noticectl search --help shows what a query may say"
    case .other: "the journal has the details; please report it"
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// The error for people, without the hint.
  public var description: String {
    switch self {
    case .newerSchema(let path): "\(path) was written by a newer version of noticed"
    case .notAStore(let path): "\(path) is not a store of noticed"
    case .cannotOpen(let path, let message): "cannot open \(path): \(message)"
    case .full(let message): "no room for the store: \(message)"
    case .inputOutput(let code, let message): "disk error \(code): \(message)"
    case .busy(let message): "the store is busy: \(message)"
    case .displaced(let path): "\(path) was removed or replaced while it was in use"
    case .corrupt(let message): "the store is damaged: \(message)"
    case .unknownNotice(let id): "there is no notice \(id)"
    case .query(let error): error.description
    case .other(let code, let message): "store error \(code): \(message)"
    }
  }
}

extension StoreError {
  /// Runs something and turns what SQLite throws into our errors.
  static func mapping<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch {
      throw mapped(error)
    }
  }

  /// One of ours for an error of SQLite; anything else, a cancellation above all, stays as it is.
  static func mapped(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let message = error.message ?? "\(error.resultCode)"
    let code = Int(error.extendedResultCode.rawValue)
    switch error.resultCode {
    case .SQLITE_FULL: return StoreError.full(message: message)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      return StoreError.inputOutput(code: code, message: message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError.busy(message: message)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StoreError.corrupt(message: message)
    default: return StoreError.other(code: code, message: message)
    }
  }
}
