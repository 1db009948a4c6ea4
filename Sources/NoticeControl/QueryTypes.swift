// The types in the description of `io.noticed`: those of the record, and those of answers.

extension QueryInterface {
  /// The record and its parts.
  static let recordTypes = """
    # A half-open byte range of the original file.
    type Span (start: int, end: int)

    type Quote (text: string, span: Span)

    # encoding is an IANA name; format: text, html; script: simplified, traditional, mixed.
    type File (
      name: string,
      bytes: int,
      sha256: string,
      encoding: string,
      format: string,
      script: ?string
    )

    # code is that of GB/T 2260.
    type Region (code: ?string, province: ?string, city: ?string, county: ?string)

    type Inspection (by: ?string, from: ?string, to: ?string, feedbackOn: ?string)

    type Measure (number: int, text: string, span: Span)

    # status: done, partly-done, not-done.
    type Finding (
      number: int,
      title: string,
      section: ?string,
      status: ?string,
      statusText: ?string,
      measures: ?[]Measure,
      responsible: ?[]string,
      span: Span
    )

    type Action (number: int, title: string, goal: ?string, measures: ?[]Measure, span: Span)

    # The value with 十百千万亿 multiplied out.
    type Quantity (value: float, unit: ?string)

    # comparator: <, <=, =, >=, >. value and unit are as written.
    type Target (
      indicator: string,
      comparator: string,
      value: float,
      unit: ?string,
      normalized: Quantity,
      due: ?string,
      action: ?int,
      span: Span
    )

    # qualifier: 余, 约, 近, 超, 多. value and unit are as written.
    type Figure (
      subject: string,
      value: float,
      unit: ?string,
      qualifier: ?string,
      normalized: Quantity,
      finding: ?int,
      span: Span
    )

    type DatedPlace (date: string, text: string, span: Span)

    type Person (name: string, post: ?string, span: Span)

    type ContactDetails (phones: ?[]string, emails: ?[]string, addresses: ?[]string)

    # kind: pinyin-gloss, frame-shift, lost-date-part, lost-character, doubled-punctuation,
    # latin-punctuation, variant-character, entity, traditional-script, line-structure, encoding.
    type Repair (kind: string, damaged: string, repaired: string, confidence: float, span: Span)

    type Remark (code: string, message: string, span: Span)

    # A record. kind: rectification-report, inspection-feedback, work-plan, meeting-news,
    # enforcement-news, policy-notice, annual-summary, other, not-a-notice. copyOf is the better copy
    # of the same text, copies are those that this one leads.
    type Notice (
      schemaVersion: int,
      id: ?int,
      copyOf: ?int,
      copies: ?[]int,
      source: File,
      kind: string,
      kindEvidence: ?[]Quote,
      title: ?string,
      issuer: ?string,
      publisher: ?string,
      documentNumber: ?string,
      indexNumber: ?string,
      publishedOn: ?string,
      signedOn: ?string,
      region: ?Region,
      inspection: ?Inspection,
      findings: ?[]Finding,
      actions: ?[]Action,
      targets: ?[]Target,
      figures: ?[]Figure,
      dates: ?[]DatedPlace,
      people: ?[]Person,
      contacts: ?ContactDetails,
      repairs: ?[]Repair,
      remarks: ?[]Remark,
      text: ?string
    )
    """

  /// What answers hold beside records.
  static let answerTypes = """
    # Narrows a query. issuer: a part of the body's name. region: a name or code. since, until:
    # YYYY, YYYY-MM or YYYY-MM-DD. status: findings of this status, or notices that have one;
    # unstated: findings of which none is stated. containing: facts whose words contain this. sort: newest, oldest, kept, id, title, issuer;
    # newest where absent.
    type Filter (
      kind: ?string,
      issuer: ?string,
      region: ?string,
      since: ?string,
      until: ?string,
      status: ?string,
      unstated: ?bool,
      notice: ?int,
      containing: ?string,
      sort: ?string,
      limit: ?int,
      offset: ?int
    )

    # A notice in a list. date is that of publication, else of the signature; copyOf is the better
    # copy of the same text.
    type Summary (
      id: int,
      kind: string,
      title: ?string,
      issuer: ?string,
      documentNumber: ?string,
      date: ?string,
      region: ?string,
      findings: int,
      findingsDone: int,
      actions: int,
      targets: int,
      figures: int,
      repairs: int,
      name: string,
      bytes: int,
      keptAt: string,
      copyOf: ?int
    )

    # The notice that a fact comes from. copyOf is the better copy of the same text.
    type Heading (id: int, title: ?string, issuer: ?string, date: ?string, copyOf: ?int)

    type StatedFinding (notice: Heading, fact: Finding)

    type StatedAction (notice: Heading, fact: Action)

    # A measure and the finding or action that it belongs to.
    type MeasureTaken (finding: ?int, action: ?int, number: int, text: string, span: Span)

    type StatedMeasure (notice: Heading, fact: MeasureTaken)

    type StatedTarget (notice: Heading, fact: Target)

    type StatedFigure (notice: Heading, fact: Figure)

    type StatedDate (notice: Heading, fact: DatedPlace)

    type StatedPerson (notice: Heading, fact: Person)

    type ContactWay (way: (phone, email, address), text: string)

    type StatedContact (notice: Heading, fact: ContactWay)

    type StatedRepair (notice: Heading, fact: Repair)

    type StatedRemark (notice: Heading, fact: Remark)

    # So many of a sort.
    type Tally (name: string, count: int)

    # Milliseconds from the drop to the outcome, over the last outcomes; count is since the start.
    type LatencySpread (count: int, p50: float, p90: float, p99: float, slowest: float)

    # marks are byte ranges of the snippet's UTF-8 form; continuesBefore, continuesAfter: whether the
    # text goes on there. matchedFigures, matchedTargets: by what it answers figure>N and target>N,
    # at most three for each such term.
    type Hit (
      notice: Summary,
      snippet: string,
      marks: []Span,
      continuesBefore: ?bool,
      continuesAfter: ?bool,
      matchedFigures: ?[]Figure,
      matchedTargets: ?[]Target
    )

    # What became of a dropped file. outcome: kept, duplicate, rejected.
    type Outcome (
    \(outcomeFields)
    )

    # A refused file. id is the number of its outcome.
    type Rejection (
      id: int,
      at: string,
      folder: string,
      name: string,
      bytes: int,
      sha256: ?string,
      code: string,
      reason: string,
      state: (open, retried, discarded)
    )

    type Problem (what: string, since: ?string, advice: ?string)

    type Folder (
      path: string,
      watch: (events, polling, missing),
      why: ?string,
      directories: int,
      waiting: int
    )

    # Milliseconds from the drop to the outcome, over the last outcomes.
    type Latency (p50: float, p99: float)

    type Limit (name: string, value: int, used: ?int)

    type Socket (path: string, connections: int, calls: int, refused: int, dropped: int)

    type Status (
      healthy: bool,
      problems: []Problem,
      version: string,
      pid: int,
      state: (starting, running, paused, stopping, blocked),
      since: string,
      folders: []Folder,
      waiting: int,
      inFlight: int,
      rejected: int,
      notices: int,
      lastSeq: int,
      lastOutcome: ?Outcome,
      latency: ?Latency,
      storeBytes: int,
      overflows: int,
      rescans: int,
      limits: []Limit,
      sockets: []Socket
    )
    """
}
