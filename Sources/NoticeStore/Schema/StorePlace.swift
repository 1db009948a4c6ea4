// Whether the files behind the open connections are still those that bear the store's name: SQLite
// writes on into files that somebody removed or replaced, and with its end all of that is gone.

import Glibc

/// The files of an open store, as they were when it was opened.
struct StorePlace: Sendable {
  private struct Identity: Equatable {
    let device: dev_t
    let inode: ino_t

    /// The file at a path; nil where there is none.
    init?(at path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, inode) = (status.st_dev, status.st_ino)
    }
  }

  private let files: [(path: String, identity: Identity)]

  /// Remembers the database and its log.
  init(of path: String) throws {
    files = [path, path + "-wal"].compactMap { path in
      Identity(at: path).map { (path, $0) }
    }
    if files.isEmpty { throw StoreError.displaced(path: path) }
  }

  /// Refuses to go on where one of the files is gone or another one has its name.
  ///
  /// - Throws: `StoreError.displaced`.
  func check() throws {
    for file in files where Identity(at: file.path) != file.identity {
      throw StoreError.displaced(path: file.path)
    }
  }
}
