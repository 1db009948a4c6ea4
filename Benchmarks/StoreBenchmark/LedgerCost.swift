// What the ledger adds to intake: the same notices are kept with and without it, in turn, beside what
// reading them takes.

import Glibc
import NoticeLedger
import NoticeReader
import NoticeRecord
import NoticeStore

/// The measurement of the ledger's cost.
struct LedgerCost {
  /// The records, with their texts.
  let notices: [Notice]
  /// How many notices are kept.
  let count: Int
  /// A body issues the notices so many times over: later ones name problems of the earlier ones.
  private static let roundsOfBody = 3

  /// Measures in two new stores in a folder, and prints the processor's time of each part.
  func run(in folder: String) async throws {
    let (full, bare) = (
      try Store(at: folder + "/with.sqlite"), try Store(at: folder + "/without.sqlite")
    )
    var (reading, with, without) = (0.0, 0.0, 0.0)
    let batch = StoreBenchmark.batchFiles
    for (turn, first) in stride(from: 0, to: count, by: batch).enumerated() {
      let numbers = first..<min(first + batch, count)
      let outcomes = numbers.map(outcome)
      reading += try await Self.time { try numbers.forEach(read) }
      let keepFull = { with += try await Self.time { _ = try await full.keep(outcomes) } }
      let keepBare = {
        without += try await Self.time {
          _ = try await bare.keep(outcomes, at: 0, ledgerDay: nil)
        }
      }
      // In turn, so that neither always finds the processor's caches as the other left them.
      if turn.isMultiple(of: 2) {
        try await keepFull()
        try await keepBare()
      } else {
        try await keepBare()
        try await keepFull()
      }
    }
    try full.close()
    try bare.close()
    func each(_ seconds: Double) -> Double { (seconds / Double(count) * 1e5).rounded() / 100 }
    let share = (with - without) / (reading + without)
    print(
      "ledger: reading \(each(reading)) ms, keeping \(each(without)) ms, with the ledger "
        + "\(each(with)) ms a notice: it adds \((share * 1000).rounded() / 10) % to intake")
  }

  private func read(_ index: Int) throws {
    let text = notices[index % notices.count].text ?? ""
    _ = try Reader.read(
      Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""), withText: true)
  }

  /// A notice of a body of its own and of other words than in every other round, so that none is taken
  /// for a copy.
  private func outcome(_ index: Int) -> Outcome {
    let (round, place) = (index / notices.count, index % notices.count)
    var notice = notices[place]
    let text = Self.shifted(notice.text ?? "", by: UInt32(round))
    notice.text = nil
    if notice.issuer != nil {
      notice.issuer = "甲\(place)乙\(round / Self.roundsOfBody)县卫生健康局"
    }
    return StoreBenchmark.outcome(notice, text: text, number: index)
  }

  /// The text with each Chinese character replaced by one a little further on.
  private static func shifted(_ text: String, by round: UInt32) -> String {
    var shifted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard (0x4E00...0x9FA5).contains(scalar.value) else {
        shifted.append(scalar)
        continue
      }
      let value = 0x4E00 + (scalar.value - 0x4E00 + round * 37) % 0x51A6
      shifted.append(Unicode.Scalar(value) ?? scalar)
    }
    return String(shifted)
  }

  private static func time(_ work: () async throws -> Void) async throws -> Double {
    let start = StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID)
    try await work()
    return StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID) - start
  }
}
