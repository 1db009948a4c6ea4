// The full-text index grows by a segment a transaction. FTS5 would merge them by itself in the
// middle of the transaction that makes one too many, and whoever waits for that one would wait for
// the merge.

import GRDB

/// When the segments of the full-text index are merged.
enum IndexMerging {
  /// Says that it is up to the store, and how many segments of a level make a merge worthwhile. At
  /// sixteen FTS5 still merges by itself.
  static let setup = """
    INSERT INTO words (words, rank) VALUES ('automerge', 0);
    INSERT INTO words (words, rank) VALUES ('usermerge', 8);
    """

  /// How many pages at most have to be merged for texts of so many bytes: about 1.3 bytes of index
  /// a byte of text in pages of 4,050 bytes, each merged again on five levels.
  static func pages(forBytes bytes: Int) -> Int {
    bytes / 600 + 1
  }
}

extension Store {
  /// Merges segments of the full-text index until so many pages are written.
  ///
  /// - Returns: whether there was anything to merge.
  public func mergeIndex(pages: Int) async throws -> Bool {
    try await writeLightly { db in try db.mergeIndex(pages: pages) }
  }

  /// How many pages `mergeIndex` has to be asked for in all, once so many bytes of text are kept.
  public static func pagesToMerge(forBytes bytes: Int) -> Int {
    IndexMerging.pages(forBytes: bytes)
  }
}

extension Database {
  /// Merges segments of the full-text index until so many pages are written; tells whether there
  /// was anything to merge.
  @discardableResult
  func mergeIndex(pages: Int) throws -> Bool {
    let before = totalChangesCount
    let statement = try cachedStatement(
      sql: "INSERT INTO words (words, rank) VALUES ('merge', ?)")
    try statement.execute(arguments: [pages])
    // The command itself counts as one change.
    return totalChangesCount - before > 1
  }
}
