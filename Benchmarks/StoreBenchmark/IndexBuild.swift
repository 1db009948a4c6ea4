// How fast the full-text index is built and how large it is, beside SQLite's own trigrams over the same rows; and
// whether what it finds is what stands in the texts.

import GRDB
import Glibc
import NoticeRecord
import NoticeStore

/// The measurement of the full-text index.
struct IndexBuild {
  /// What is indexed, again and again.
  let texts: [String]
  /// How many rows are indexed.
  let count: Int

  private static let trigrams =
    "CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'trigram')"

  /// Builds both, and asks a store of the same texts for words of one to eight characters.
  func run(in folder: String) async throws {
    let bytes = (0..<count).reduce(0) { $0 + texts[$1 % texts.count].utf8.count }
    let ours = try await built(FirstSchema.index, at: folder + "/pairs.sqlite")
    let theirs = try await built(Self.trigrams, at: folder + "/trigrams.sqlite")
    let (right, asked) = try await exactAnswers(in: folder)
    print(
      "index: \(rate(ours.seconds)) rows/s, trigrams \(rate(theirs.seconds)), "
        + "\(tenths(theirs.seconds / ours.seconds)) times as fast; \(tenths(share(ours, bytes))) bytes a "
        + "byte of text, trigrams \(tenths(share(theirs, bytes))); \(right) of \(asked) queries exact"
    )
  }

  /// The processor's time for the rows, and the bytes that the index takes.
  private func built(_ schema: String, at path: String) async throws -> (seconds: Double, size: Int)
  {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = OFF")
      db.add(tokenizer: CharacterPairs.self)
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try await pool.write { try $0.execute(sql: schema) }
    let start = StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID)
    for first in stride(from: 0, to: count, by: StoreBenchmark.batchFiles) {
      try await pool.write { db in
        let insertion = try db.cachedStatement(
          sql: "INSERT INTO words (rowid, title, text) VALUES (?, '', ?)")
        for number in first..<min(first + StoreBenchmark.batchFiles, count) {
          try insertion.execute(arguments: [number, texts[number % texts.count]])
        }
      }
    }
    let seconds = StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID) - start
    let size = try await pool.read { db in
      try Int.fetchOne(db, sql: "SELECT sum(length(block)) FROM words_data") ?? 0
    }
    try pool.close()
    return (seconds, size)
  }

  /// How many of twenty queries are answered with exactly the texts that have the words.
  private func exactAnswers(in folder: String) async throws -> (right: Int, asked: Int) {
    let store = try Store(at: folder + "/asked.sqlite")
    let notice = Notice(
      source: Source(
        name: "a.txt", bytes: 1, sha256: "", encoding: "UTF-8", format: .text, script: nil),
      kind: .other)
    _ = try await store.keep(
      texts.enumerated().map { StoreBenchmark.outcome(notice, text: $1, number: $0) })
    let queries = queries
    var right = 0
    for query in queries {
      let found = try await store.search(query, window: Window(limit: 1)).total
      if found == texts.count(where: { $0.contains(query) }) { right += 1 }
    }
    try store.close()
    return (right, queries.count)
  }

  /// Runs of Chinese characters from the texts, of one to eight characters.
  private var queries: [String] {
    (0..<20).compactMap { number in
      let length = number % 8 + 1
      let runs = texts[number % texts.count].split { !("\u{4E00}"..."\u{9FFF}" ~= $0) }
        .filter { $0.count >= length }
      guard !runs.isEmpty else { return nil }
      return String(runs[number * 37 % runs.count].prefix(length))
    }
  }

  private func rate(_ seconds: Double) -> Int { Int(Double(count) / seconds) }

  private func share(_ index: (seconds: Double, size: Int), _ bytes: Int) -> Double {
    Double(index.size) / Double(bytes)
  }

  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
