// What the ledger adds to intake: the same notices are kept with and without it, in turn, beside what
// reading them takes.

import Glibc
import NoticeLedger
import NoticeReader
import NoticeRecord
import NoticeStore
import TestSupport

/// The measurement of the ledger's cost.
struct LedgerCost {
  /// The records, with their texts.
  private let notices: [Notice]
  /// Their texts, cut up.
  private let texts: [Pieces]
  /// How many notices are kept.
  private let count: Int
  /// A body issues the notices so many times over: later ones name problems of the earlier ones.
  private static let roundsOfBody = 3

  /// A measurement with so many notices, made of these.
  init(notices: [Notice], count: Int) {
    self.notices = notices
    self.count = count
    texts = notices.map { Pieces(of: $0.text ?? "", besides: $0.findings.map(\.title)) }
  }

  /// Measures in three new stores in a folder, and prints the processor's time of each part. What the ledger
  /// takes is the median of the batches' differences: a batch beside which the machine did something
  /// else would otherwise decide.
  func run(in folder: String) async throws {
    let full = try Store(at: folder + "/with.sqlite")
    let bare = try Store(at: folder + "/without.sqlite")
    let plain = try Store(at: folder + "/plain.sqlite")
    var (reading, keeping) = (0.0, 0.0)
    var differences: [Double] = []
    let batch = StoreBenchmark.batchFiles
    for (turn, first) in stride(from: 0, to: count, by: batch).enumerated() {
      let numbers = first..<min(first + batch, count)
      reading += try await Self.time { try numbers.forEach(read) }
      let whole = numbers.map { outcome($0) }
      keeping += try await Self.time { _ = try await plain.keep(whole, at: 0, inLedger: false) }
      let outcomes = numbers.map { outcome($0, inOtherOrder: true) }
      var (with, without) = (0.0, 0.0)
      let keepFull = { with = try await Self.time { _ = try await full.keep(outcomes) } }
      let keepBare = {
        without = try await Self.time { _ = try await bare.keep(outcomes, at: 0, inLedger: false) }
      }
      // In turn, so that neither always finds the processor's caches as the other left them.
      if turn.isMultiple(of: 2) {
        try await keepFull()
        try await keepBare()
      } else {
        try await keepBare()
        try await keepFull()
      }
      differences.append((with - without) / Double(numbers.count))
    }
    for store in [full, bare, plain] { try store.close() }
    let each = (reading: reading / Double(count), keeping: keeping / Double(count))
    let ledger = differences.sorted()[differences.count / 2]
    func ms(_ seconds: Double) -> Double { (seconds * 1e5).rounded() / 100 }
    let share = ledger / (each.reading + each.keeping)
    print(
      "ledger: reading \(ms(each.reading)) ms, keeping \(ms(each.keeping)) ms, the ledger "
        + "\(ms(ledger)) ms a notice: it adds \((share * 1000).rounded() / 10) % to intake")
  }

  /// What Benchmarks/ledger-cost counts the instructions of, each in a process of its own.
  enum Part: String, CaseIterable {
    case nothing, reading, outcomes, keeping
    case withLedger = "with-ledger"
    case withoutLedger = "without-ledger"
  }

  /// Does one part alone, behind what only the first notice of a process takes. Notices are made for
  /// all parts that keep some, and for `outcomes`, which does nothing else.
  func run(_ part: Part, in folder: String) async throws {
    let store = try Store(at: folder + "/\(part.rawValue).sqlite")
    try notices.indices.forEach(read)
    _ = try await store.keep(notices.indices.map { outcome(count + $0) })
    let batch = StoreBenchmark.batchFiles
    for first in stride(from: 0, to: count, by: batch) {
      let numbers = first..<min(first + batch, count)
      func moved() -> [Outcome] { numbers.map { outcome($0, inOtherOrder: true) } }
      switch part {
      case .nothing: break
      case .reading: try numbers.forEach(read)
      case .outcomes: _ = numbers.map { outcome($0) }
      case .keeping:
        _ = try await store.keep(numbers.map { outcome($0) }, at: 0, inLedger: false)
      case .withLedger: _ = try await store.keep(moved())
      case .withoutLedger: _ = try await store.keep(moved(), at: 0, inLedger: false)
      }
    }
    try store.close()
  }

  private func read(_ index: Int) throws {
    let text = notices[index % notices.count].text ?? ""
    _ = try Reader.read(
      Original(name: "a.txt", bytes: Array(text.utf8), sha256: ""), withText: true)
  }

  /// A notice of a body of its own; in another order of words none is taken for a copy of another, but
  /// the index takes longer than with words in their order.
  private func outcome(_ index: Int, inOtherOrder isMoved: Bool = false) -> Outcome {
    let (round, place) = (index / notices.count, index % notices.count)
    var notice = notices[place]
    notice.text = nil
    let body = "甲\(place)乙\(round / Self.roundsOfBody)县卫生健康局"
    if notice.issuer != nil { notice.issuer = body }
    // The body that was inspected stands in the title.
    if notice.kind == .inspectionFeedback { notice.title = "县委第二巡察组向\(body)反馈巡察意见" }
    let text = isMoved ? texts[place].text(UInt64(index)) : notices[place].text ?? ""
    return StoreBenchmark.outcome(notice, text: text, number: index)
  }

  private static func time(_ work: () async throws -> Void) async throws -> Double {
    let start = StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID)
    try await work()
    return StoreBenchmark.seconds(CLOCK_PROCESS_CPUTIME_ID) - start
  }
}

/// A text whose characters change places four at a time, but for those of its problems, by which they are
/// found: its words are those of all notices, and its sentences its own.
private struct Pieces {
  private let scalars: [Unicode.Scalar]
  /// Where four of the characters stand each.
  private var pieces: [[Int]] = []

  /// The Chinese characters of a text, without those of these titles.
  init(of text: String, besides titles: [String]) {
    scalars = Array(text.unicodeScalars)
    var moves = scalars.map { (0x4E00...0x9FA5).contains($0.value) }
    for title in titles {
      let title = Array(title.unicodeScalars)
      guard !title.isEmpty, scalars.count >= title.count else { continue }
      for start in 0...scalars.count - title.count where scalars[start] == title[0] {
        let place = start..<start + title.count
        guard scalars[place].elementsEqual(title) else { continue }
        for index in place { moves[index] = false }
      }
    }
    let places = scalars.indices.filter { moves[$0] }
    for start in stride(from: 0, to: places.count - 3, by: 4) {
      pieces.append(Array(places[start..<start + 4]))
    }
  }

  /// The text in the order of a number.
  func text(_ number: UInt64) -> String {
    var chance = Chance(seed: number)
    var moved = scalars
    for (from, to) in zip(pieces, pieces.shuffled(using: &chance)) {
      for (from, to) in zip(from, to) { moved[to] = scalars[from] }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: moved)
    return String(text)
  }
}
