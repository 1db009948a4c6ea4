// Damaged and random input must never stop the reader, and every span must lie inside the file.

import FoundationEssentials
import Glibc
import NoticeRecord
import Testing

@testable import NoticeReader

struct ReaderFuzzTests {
  /// How many inputs are read: 100,000 in CI, as many as `NOTICED_FUZZ_ROUNDS` says elsewhere.
  private static let rounds = setting("ROUNDS") ?? (isThorough ? 100_000 : 4_000)
  /// The seed, which `NOTICED_FUZZ_SEED` changes; a failure names it with the input's number.
  private static let seed = UInt64(setting("SEED") ?? 20_240_717)
  private static let workers = 2
  /// The processor time that an input of a few thousand bytes may take. Most take a thousandth.
  private static let mostSeconds = 1.0

  @Test(.timeLimit(.minutes(14)))
  func `inputs of any kind are read in time, twice the same, with every span inside`() async {
    let readable = await withTaskGroup { group in
      for worker in 0..<Self.workers { group.addTask { Self.run(worker) } }
      return await group.reduce(0, +)
    }
    print("fuzz: \(Self.rounds) inputs, \(readable) of \(Self.rounds) readable, seed \(Self.seed)")
    #expect(readable * 2 > Self.rounds, "most inputs should get beyond decoding")
  }

  /// Reads every second input, or as many workers as there are, and counts those that were read.
  private static func run(_ worker: Int) -> Int {
    let ledger = FuzzLedger(worker: worker, seed: seed)
    var readable = 0
    for number in stride(from: worker, to: rounds, by: workers) {
      let bytes = FuzzInput(seed: seed, number: number).bytes
      ledger.note(bytes)
      let start = processorTime()
      let notice = try? Reader.read(original(bytes), withText: true)
      let seconds = processorTime() - start
      var faults = notice.map { self.faults(of: $0, in: bytes, number: number) } ?? []
      if seconds > mostSeconds { faults.append("took \(seconds) s") }
      readable += notice == nil ? 0 : 1
      guard !faults.isEmpty else { continue }
      let file = ledger.keep(bytes, number: number)
      Issue.record("seed \(seed), input \(number), kept in \(file): \(faults)")
    }
    return readable
  }

  /// What is wrong with a record.
  private static func faults(of notice: Notice, in bytes: [UInt8], number: Int) -> [String] {
    var faults = notice.spans.filter {
      $0.start < 0 || $0.end < $0.start || $0.end > bytes.count
    }.map { "\($0) is outside" }
    if !notice.repairs.allSatisfy({ (0...1).contains($0.confidence) }) {
      faults.append("a confidence is no share")
    }
    // A second reading, and a place shown, of some; all would double the time.
    guard number % 9 == 0 else { return faults }
    if (try? Reader.read(original(bytes), withText: true)) != notice {
      faults.append("read otherwise the second time")
    }
    for span in notice.spans.prefix(3) where (try? Excerpt(of: bytes, at: span, context: 9)) == nil
    {
      faults.append("\(span) cannot be shown")
    }
    return faults
  }

  private static func original(_ bytes: [UInt8]) -> Original {
    Original(name: "fuzz", bytes: bytes, sha256: "")
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment["NOTICED_FUZZ_\(name)"].flatMap(Int.init)
  }
}
