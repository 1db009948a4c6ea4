// What happened in a week, month or quarter, and how things stand.

public import NoticeRecord

/// Asks for a digest.
public struct DigestRequest: Codable, Sendable, Equatable {
  /// How long the period is.
  public var period: PeriodLength
  /// A day of the period, `YYYY-MM-DD`; today where nil.
  public var day: String?
  /// Whether the period before that one is meant.
  public var before: Bool?

  /// Asks for the period of a day, or for the one before it.
  public init(period: PeriodLength, day: String? = nil, before: Bool? = nil) {
    self.period = period
    self.day = day
    self.before = before
  }
}

/// A period in short: what was taken in, what changed by it, and how things stand on the day that the
/// digest is made.
public struct Digest: Codable, Sendable, Equatable {
  /// How many notices, changes and matters a digest names at most of each.
  public static let mostNamed = 50
  /// How many changes that older notices state it names at most.
  public static let mostEarlier = 10

  /// How long the period is.
  public var period: PeriodLength
  /// `2026-W47`, `2026-11` or `2026-Q4`.
  public var name: String
  /// The first day.
  public var from: String
  /// The last day.
  public var through: String
  /// The day that this was made on.
  public var madeOn: String

  /// Files of the period by what became of them: `kept`, `duplicate`, `rejected`.
  public var outcomes: [Tally] = []
  /// The same of the period before.
  public var outcomesBefore: [Tally] = []
  /// The notices kept, by kind, the most frequent first.
  public var kinds: [Tally] = []
  /// The notices kept, by the days of a week or month or by the seven-day parts of a quarter.
  public var arrivals: [Tally] = []
  /// The notices kept, the latest first.
  public var notices: [Summary] = []

  /// How many of them are of a day before the period; nil from an older daemon.
  public var older: Int?

  /// How often matters came to each standing, by notices of the period and decisions made in it. A notice
  /// without a date is of the period in which it was kept.
  public var changed: [Tally] = []
  /// Those changes, the latest first.
  public var changes: [MatterChange] = []
  /// The same of what the older notices state that were kept in the period; nil from an older daemon.
  public var changedEarlier: [Tally]?
  /// Those changes, the latest first.
  @OmittedWhenEmpty public var earlierChanges: [MatterChange] = []

  /// All matters by how they stand.
  public var standings: [Tally] = []
  /// How many unsolved matters have a day that has passed.
  public var lateTotal = 0
  /// They, the longest overdue first.
  public var late: [Matter] = []
  /// The last day of the period after the present one.
  public var dueThrough: String
  /// How many unsolved matters are due from today up to that day.
  public var dueTotal = 0
  /// They, the first due first.
  public var due: [Matter] = []
  /// Unsolved matters by the period in which they are due, from the present one on.
  public var deadlines: [Tally] = []
  /// Unsolved matters for which no notice states a day.
  public var undated = 0
  /// Bodies by colour: `red`, `yellow`, `green`.
  public var gradeCounts: [Tally] = []
  /// The bodies that are not green, the worst first.
  public var grades: [BodyGrade] = []

  /// The digest of a period in which nothing happened.
  public init(
    period: PeriodLength, name: String, from: String, through: String, madeOn: String,
    dueThrough: String
  ) {
    self.period = period
    self.name = name
    self.from = from
    self.through = through
    self.madeOn = madeOn
    self.dueThrough = dueThrough
  }
}

/// The answer to `Digest`.
public struct DigestReply: Codable, Sendable, Equatable {
  /// The digest.
  public var digest: Digest

  /// Answers with a digest.
  public init(digest: Digest) {
    self.digest = digest
  }
}

extension QueryInterface {
  /// A week, month or quarter in short.
  public static let digest = Verb<DigestRequest, DigestReply>(name, "Digest")

  /// The types of a digest.
  static let digestTypes = """
    # A step that a matter took; before is absent for a new one, notice where a person decided.
    type MatterChange (
      matter: int,
      body: ?string,
      title: string,
      before: ?string,
      standing: string,
      on: string,
      notice: ?int,
      undated: ?bool
    )

    # What was taken in during a period, older of it of days before; what changed by notices of the
    # period and by decisions made in it, and apart from that what older notices state that were
    # taken in; and how things stand on the day madeOn: standings, late, due, deadlines, undated and
    # the grades. Lists name up to 50 of each, earlierChanges up to 10, grades those that are not
    # green. deadlines are unsolved matters by period, named as in name:
    # 2026-W47, 2026-11, 2026-Q4; arrivals are notices by day, or by seven days of a quarter.
    type Review (
      period: (week, month, quarter),
      name: string,
      from: string,
      through: string,
      madeOn: string,
      outcomes: []Tally,
      outcomesBefore: []Tally,
      kinds: []Tally,
      arrivals: []Tally,
      notices: []Summary,
      older: ?int,
      changed: []Tally,
      changes: []MatterChange,
      changedEarlier: ?[]Tally,
      earlierChanges: ?[]MatterChange,
      standings: []Tally,
      lateTotal: int,
      late: []Matter,
      dueThrough: string,
      dueTotal: int,
      due: []Matter,
      deadlines: []Tally,
      undated: int,
      gradeCounts: []Tally,
      grades: []BodyGrade
    )
    """

  /// The method of digests.
  static let digestMethod = """
    # A week, month or quarter in short: the one of a day, YYYY-MM-DD, or of today; or the one before
    # that.
    method Digest(period: (week, month, quarter), day: ?string, before: ?bool) -> (
      digest: Review
    )
    """
}
