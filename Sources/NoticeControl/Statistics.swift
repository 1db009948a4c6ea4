// The store and the intake in numbers: what `stats` draws and what monitoring collects.

/// So many of a sort.
public struct Tally: Codable, Sendable, Equatable {
  /// The sort: a stable word, a month, a name.
  public var name: String
  /// How many.
  public var count: Int

  /// Counts a sort.
  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

/// How long outcomes took from the drop on, in milliseconds.
public struct LatencySpread: Codable, Sendable, Equatable {
  /// How many outcomes were given since the start.
  public var count: Int
  /// Half of the last ones took no longer.
  public var p50: Double
  /// Nine of ten took no longer.
  public var p90: Double
  /// Ninety-nine of a hundred took no longer.
  public var p99: Double
  /// The slowest of the last ones.
  public var slowest: Double

  /// Reports a spread.
  public init(count: Int, p50: Double, p90: Double, p99: Double, slowest: Double) {
    self.count = count
    self.p50 = p50
    self.p90 = p90
    self.p99 = p99
    self.slowest = slowest
  }
}

/// The answer to `Stats`.
public struct Statistics: Codable, Sendable, Equatable {
  /// Notices in the store.
  public var notices = 0
  /// Files by what became of them: `kept`, `duplicate`, `rejected`.
  public var outcomes: [Tally] = []
  /// Notices by kind, the most frequent first.
  public var kinds: [Tally] = []
  /// Notices by the month of their own date, the earliest first; months without any are left out.
  public var months: [Tally] = []
  /// Notices without a date that names a month.
  public var undated = 0
  /// Findings by status: `done`, `partly-done`, `not-done`, `unstated`.
  public var statuses: [Tally] = []
  /// Notices of the most frequent issuers, under one name for each body.
  public var issuers: [Tally] = []
  /// Refused files by the code of the reason, the most frequent first.
  public var reasons: [Tally] = []
  /// Notices by the encoding of their original, the most frequent first.
  public var encodings: [Tally] = []
  /// Facts by sort: `findings`, `actions`, `measures`, `targets`, `figures`, `repairs`, `remarks`.
  public var facts: [Tally] = []
  /// The size of all originals in bytes.
  public var originalBytes = 0
  /// The size of the store on the disk in bytes.
  public var storeBytes = 0
  /// How long outcomes took; nil before the first since the start.
  public var latency: LatencySpread?
  /// What judged samples say of the facts; nil where none was judged.
  public var accuracy: [Accuracy]?

  /// The statistics of an empty store.
  public init() {}
}

/// The answer to `Metrics`.
public struct MetricsReply: Codable, Sendable, Equatable {
  /// The metrics in the text format of OpenMetrics 1.0.
  public var text: String

  /// Reports metrics.
  public init(text: String) {
    self.text = text
  }
}
