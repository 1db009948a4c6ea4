// Checking samples against the originals: 抽查核实.

public import NoticeRecord

/// Asks for random facts.
public struct SampleRequest: Codable, Sendable, Equatable {
  /// How many; 20 where nil.
  public var count: Int?
  /// Only this sort.
  public var sort: SampledSort?

  /// Asks for facts.
  public init(count: Int? = nil, sort: SampledSort? = nil) {
    self.count = count
    self.sort = sort
  }
}

/// A fact drawn at random, beside its place in the original.
public struct SampledFact: Codable, Sendable, Equatable {
  /// The notice that states it.
  public var notice: Int64
  /// The notice's title.
  public var title: String?
  /// Its sort.
  public var sort: SampledSort
  /// Its place among those of its sort in the notice, from 1.
  public var ordinal: Int
  /// What the reader made of the place, in words.
  public var words: String
  /// The name of the notice's file, escaped.
  public var name: String
  /// Where the place is in the original, in bytes.
  public var span: Span
  /// The line of its first byte, from 1.
  public var line: Int
  /// The text before it, as it stands in the original.
  public var before: String
  /// The place, as it stands in the original.
  public var original: String
  /// The text after it.
  public var after: String

  /// A fact and its place.
  public init(
    notice: Int64, title: String?, sort: SampledSort, ordinal: Int, words: String, place: Place
  ) {
    self.notice = notice
    self.title = title
    self.sort = sort
    self.ordinal = ordinal
    self.words = words
    name = place.name
    span = place.span
    line = place.line
    before = place.before
    original = place.original
    after = place.after
  }
}

/// The answer to `Sample`.
public struct SampleReply: Codable, Sendable, Equatable {
  /// The facts, in the order in which they were drawn.
  public var facts: [SampledFact]
  /// How many facts there are to draw from.
  public var population: Int

  /// Answers with facts.
  public init(facts: [SampledFact], population: Int) {
    self.facts = facts
    self.population = population
  }
}

/// What a person says of a fact. The keys are those of `SampledFact`, so that a program can send the
/// fact back with `right` added.
public struct JudgeRequest: Codable, Sendable, Equatable {
  /// The notice that states the fact.
  public var notice: Int64
  /// Its sort.
  public var sort: SampledSort
  /// Its place among those of its sort in the notice.
  public var ordinal: Int
  /// The fact in words, as it was shown.
  public var words: String
  /// Whether it is what the original says.
  public var right: Bool
  /// What the person wants to say about it.
  public var note: String?

  /// Says whether a fact is right.
  public init(_ fact: SampledFact, right: Bool, note: String? = nil) {
    notice = fact.notice
    sort = fact.sort
    ordinal = fact.ordinal
    words = fact.words
    self.right = right
    self.note = note
  }
}

/// What samples say of a sort of facts.
public struct Accuracy: Codable, Sendable, Equatable {
  /// The sort.
  public var sort: SampledSort
  /// How many facts were judged that are still read so.
  public var judged: Int
  /// How many of them are right.
  public var right: Int
  /// Their share, from 0 to 1.
  public var share: Double
  /// The lower end of the share's interval of 95 %, by Wilson.
  public var low: Double
  /// The upper end.
  public var high: Double

  /// What a sample says.
  public init(
    sort: SampledSort, judged: Int, right: Int, share: Double, low: Double, high: Double
  ) {
    self.sort = sort
    self.judged = judged
    self.right = right
    self.share = share
    self.low = low
    self.high = high
  }
}

extension QueryInterface {
  /// Random facts beside their places.
  public static let sample = Verb<SampleRequest, SampleReply>(name, "Sample")

  /// The types of sampling.
  static let samplingTypes = """
    # A fact drawn at random. words say what the reader made of the place; before, original and after
    # are what stands in the original there.
    type SampledFact (
      notice: int,
      title: ?string,
      sort: (findings, actions, measures, targets, figures, repairs),
      ordinal: int,
      words: string,
      name: string,
      span: Span,
      line: int,
      before: string,
      original: string,
      after: string
    )

    # What judgements say of a sort: share with its interval of 95 %, from 0 to 1, by Wilson. Facts
    # that are no longer read as they were judged do not count.
    type Accuracy (
      sort: (findings, actions, measures, targets, figures, repairs),
      judged: int,
      right: int,
      share: float,
      low: float,
      high: float
    )
    """

  /// The method of sampling.
  static let samplingMethod = """
    # Random facts that nobody has judged, each fact as likely as any other; at most 1000.
    method Sample(
      count: ?int,
      sort: ?(findings, actions, measures, targets, figures, repairs)
    ) -> (facts: []SampledFact, population: int)
    """
}

extension ControlInterface {
  /// Keeps what a person says of a fact, with who and when.
  public static let judge = Verb<JudgeRequest, Nothing>(name, "Judge")
}
