// How fast the store keeps notices, how large it gets, how fast its index is built, and what the ledger adds
// to intake.
//
//     noticed parse --with-text FILE... | store-benchmark FOLDER [COUNT]
//
// With --only it does one part of the last alone: what Benchmarks/ledger-cost counts.

import FoundationEssentials
import Glibc
import NoticeRecord
import NoticeStore

/// Keeps the records of standard input again and again, as intake does, in a new store.
@main struct StoreBenchmark {
  /// As many files as the daemon puts into one transaction.
  static let batchFiles = 64

  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var part: LedgerCost.Part?
    if arguments.count > 1, arguments[0] == "--only" {
      part = LedgerCost.Part(rawValue: arguments[1])
      if part != nil { arguments.removeFirst(2) }
    }
    guard let folder = arguments.first, !folder.hasPrefix("--") else {
      let parts = LedgerCost.Part.allCases.map(\.rawValue).joined(separator: "|")
      print(
        "usage: noticed parse --with-text FILE... | store-benchmark [--only \(parts)] FOLDER [COUNT]"
      )
      exit(64)
    }
    var notices: [Notice] = []
    while let line = readLine() {
      notices.append(try RecordJSON.decode(Notice.self, from: Array(line.utf8)))
    }
    let count = arguments.count > 1 ? Int(arguments[1]) ?? 1024 : 1024
    let ledger = LedgerCost(notices: notices, count: count)
    if let part { return try await ledger.run(part, in: folder) }
    try await StoreBenchmark(notices: notices, count: count).run(at: folder + "/store.sqlite")
    try await IndexBuild(texts: notices.compactMap(\.text), count: count).run(in: folder)
    try await ledger.run(in: folder)
  }

  private let notices: [Notice]
  private let count: Int

  private func run(at path: String) async throws {
    let store = try Store(at: path)
    let bytes = (0..<count).reduce(0) { $0 + (text($1).utf8.count) }
    let (start, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
    var slowest = 0.0
    for first in stride(from: 0, to: count, by: Self.batchFiles) {
      let batch = (first..<min(first + Self.batchFiles, count)).map(outcome)
      let begun = Self.seconds(CLOCK_MONOTONIC)
      _ = try await store.begin(batch.map(\.drop))
      let kept = try await store.keep(batch)
      try await store.finished(kept.map(\.seq))
      slowest = max(slowest, Self.seconds(CLOCK_MONOTONIC) - begun)
    }
    let wall = Self.seconds(CLOCK_MONOTONIC) - start
    let used = Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu
    try store.close()
    var status = stat()
    stat(path, &status)
    let each = used / Double(count) * 1000
    print(
      "keep: \(Int(Double(count) / wall)) notices/s, \(Self.tenths(Double(bytes) / wall / 1e6)) MB/s of text"
    )
    print("processor: \(Self.tenths(each)) ms a notice; slowest batch \(Int(slowest * 1000)) ms")
    print("on disk: \(Self.tenths(Double(status.st_size) / Double(bytes))) bytes a byte of text")
  }

  private func text(_ index: Int) -> String { notices[index % notices.count].text ?? "" }

  private func outcome(_ index: Int) -> Outcome {
    var notice = notices[index % notices.count]
    let text = notice.text ?? ""
    notice.text = nil
    return Self.outcome(notice, text: text, number: index)
  }

  /// A file that became a notice, different from all others by its number.
  static func outcome(_ notice: Notice, text: String, number: Int) -> Outcome {
    let digest = (0..<32).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 4))) &+ UInt8($0) }
    let drop = Drop(
      folder: "/drop", name: Array("\(number).txt".utf8), device: 1, inode: UInt64(number),
      size: Int64(text.utf8.count), modifiedAt: 1, changedAt: 1, sha256: digest)
    return Outcome(
      drop: drop,
      verdict: .notice(notice, original: Array(text.utf8), text: text, body: notice.issuer))
  }

  /// A clock's seconds.
  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
