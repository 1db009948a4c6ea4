// How SQLite itself is set up, before the first connection of the process.

import CSQLite

/// The setup of SQLite, made when it is first asked for.
enum LibrarySetup {
  /// SQLite keeps no account of its memory: nothing asks for it, and each of the 1,800 allocations
  /// that a notice takes would lock it twice.
  static let done: Void = {
    // ignoring: SQLITE_MISUSE says that another part of the process was first; then it keeps one.
    _ = csqlite_omit_memory_account()
  }()
}
