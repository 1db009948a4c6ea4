// The description of `io.noticed` that clients are given. Keys and methods are never renamed or
// removed; new optional ones may be added.

extension QueryInterface {
  /// The fields of an outcome, which both interfaces report.
  static let outcomeFields = """
      seq: int,
      at: string,
      outcome: string,
      notice: ?int,
      folder: string,
      name: string,
      sha256: ?string,
      code: ?string,
      reason: ?string,
      kind: ?string,
      title: ?string,
      issuer: ?string,
      region: ?string,
      findings: ?int,
      targets: ?int,
      figures: ?int,
      repairs: ?int
    """

  /// The description that clients are given.
  public static let description = """
    # What noticed knows: public-sector notices and the facts that they state.
    #
    # Moments are strings in UTC to the microsecond, 2024-07-17T08:30:00.000000Z. Dates are
    # YYYY-MM-DD, YYYY-MM, YYYY, YYYY-MM-early, -mid or -late. Names of files are escaped: a byte
    # that is not UTF-8, a control character and a backslash are written \\xNN. Text is simplified
    # Chinese with damage repaired; what is not known is absent.
    interface io.noticed

    \(recordTypes)

    \(answerTypes)

    \(ledgerTypes)

    \(resultTypes)

    \(digestTypes)

    \(samplingTypes)

    \(ledgerMethods)

    \(digestMethod)

    \(samplingMethod)

    \(methodsAndErrors)

    """

  private static let methodsAndErrors = """
    # How the daemon is: health first.
    method GetStatus() -> (status: Status)

    # Notices in short, and how many there are in all; with more, a long answer in several replies.
    method List(filter: ?Filter) -> (notices: []Summary, total: int)

    # One record; with the whole text where asked.
    method Show(id: int, withText: ?bool) -> (notice: Notice)

    # The original bytes in base64, a piece a reply. Call with more.
    method Original(id: int) -> (content: string, offset: int, size: int)

    # A place in the original, the damage visible, the repaired text beside it: a finding or action
    # by its number, or by its place among the findings and behind them the actions; a figure,
    # target or repair by its place in the record's list; places count from 1. The whole notice
    # where none is given. context is in bytes.
    method Source(
      id: int,
      finding: ?int,
      place: ?int,
      figure: ?int,
      target: ?int,
      repair: ?int,
      context: ?int
    ) -> (
      name: string,
      encoding: string,
      span: Span,
      line: int,
      before: string,
      original: string,
      repaired: string,
      after: string,
      repairs: []Repair
    )

    # Words and "phrases", all of which must occur, OR, NOT, parentheses, and the terms kind:
    # issuer: region: status: since: until: title: figure>N target>N. sort as in Filter. The total
    # is exact.
    method Search(query: string, sort: ?string, limit: ?int, offset: ?int) -> (
      hits: []Hit,
      total: int
    )

    # Facts across notices, and how many there are in all.
    method Findings(filter: ?Filter) -> (facts: []StatedFinding, total: int)

    method Actions(filter: ?Filter) -> (facts: []StatedAction, total: int)

    method Measures(filter: ?Filter) -> (facts: []StatedMeasure, total: int)

    method Targets(filter: ?Filter) -> (facts: []StatedTarget, total: int)

    method Figures(filter: ?Filter) -> (facts: []StatedFigure, total: int)

    method Dates(filter: ?Filter) -> (facts: []StatedDate, total: int)

    method People(filter: ?Filter) -> (facts: []StatedPerson, total: int)

    method Contacts(filter: ?Filter) -> (facts: []StatedContact, total: int)

    method Repairs(filter: ?Filter) -> (facts: []StatedRepair, total: int)

    method Remarks(filter: ?Filter) -> (facts: []StatedRemark, total: int)

    # Records, one a reply, in the order of their numbers; the last reply has none. Those that are
    # kept meanwhile come too. Call with more.
    method Export(filter: ?Filter, withText: ?bool) -> (
      notice: ?Notice,
      keptAt: ?string,
      done: int,
      total: int
    )

    # The store in numbers: notices by kind, month, issuer and encoding, findings by status, files
    # by outcome and reason. issuers are the most frequent ones.
    method Stats() -> (
      notices: int,
      outcomes: []Tally,
      kinds: []Tally,
      months: []Tally,
      undated: int,
      statuses: []Tally,
      issuers: []Tally,
      reasons: []Tally,
      encodings: []Tally,
      facts: []Tally,
      originalBytes: int,
      storeBytes: int,
      latency: ?LatencySpread,
      accuracy: ?[]Accuracy
    )

    # The daemon in numbers for monitoring, in the text format of OpenMetrics 1.0.
    method Metrics() -> (text: string)

    # Outcomes as they happen, one a reply, without end: those after the number since, or those
    # from now on. Call with more.
    method Follow(since: ?int) -> (outcome: Outcome)

    # Answer when everything dropped before the call has its outcome; timeout is in seconds.
    method Sync(timeout: ?float) -> (seq: int)

    # Why a file is, or is not, in the store. code: the code of a refusal, or drop-folder, unreadable,
    # standstill, being-read, next, being-written, not-yet-written, name, folder-name.
    method Explain(path: string) -> (
      path: string,
      state: (kept, duplicate, rejected, waiting, ignored, outside, unknown),
      why: string,
      code: ?string,
      advice: ?string,
      outcomes: []Outcome
    )

    # Refused files that nobody has dealt with, or all.
    method Rejected(all: ?bool, limit: ?int, offset: ?int) -> (
      rejections: []Rejection,
      total: int
    )

    # There is no such notice, finding, place, figure, target or repair.
    error NotFound (what: string, id: int)

    # Several findings or actions have this number; these are their places and titles.
    error Ambiguous (what: string, id: int, places: []int, titles: ?[]string)

    # The query cannot be read; column counts characters from 1. code: open-quotation,
    # open-parenthesis, stray-parenthesis, missing-term, nothing-to-find, unknown-field,
    # missing-value, unknown-value, bad-date, bad-number, too-long; about: the words that it is
    # about, then those that may stand there.
    error InvalidQuery (column: int, reason: string, code: ?string, about: ?[]string)

    # It cannot be done now; code, where there is one: another-backup, stopping, store-busy,
    # store-damaged, store-displaced, store-full.
    error Unavailable (reason: string, advice: ?string, code: ?string, about: ?[]string)

    # The time ran out while so many files waited.
    error Timeout (waiting: int)

    # A watch rule has a mistake.
    error InvalidConfiguration (path: string, line: ?int, reason: string)

    # Anything else.
    error Failed (reason: string)
    """
}
