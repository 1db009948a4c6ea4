// The part of the description of `io.noticed` that is about the ledger.

extension QueryInterface {
  /// The types of the ledger.
  static let ledgerTypes = """
    # A problem of a body, followed across notices. standing: reported (no notice says how far it
    # is), in-progress, partly-done, done, rebounded (named again after it was done). unstated: it
    # is reported, and a report has answered it. dueOn is absent where no day is stated. undated, here
    # and below: the notice states no date, and the day is the one on which it was kept.
    type Matter (
      id: int,
      body: ?string,
      title: string,
      section: ?string,
      standing: string,
      byPerson: bool,
      unstated: ?bool,
      openedOn: string,
      changedOn: string,
      undated: ?bool,
      dueOn: ?string,
      dueWords: ?string,
      overdue: bool,
      inspections: int,
      rebounds: int,
      responsible: ?[]string,
      notice: int
    )

    # reason: first, same-words, like-words, same-number, copy, by-hand; the last with the user who
    # decided it, the moment in microseconds since 1970, and the user's note. place: the finding's
    # among those of the notice, from 1; numberRecurs: the notice gives the number to several.
    type MatterMention (
      notice: int,
      number: int,
      numberRecurs: ?bool,
      place: ?int,
      title: string,
      on: string,
      undated: ?bool,
      role: string,
      status: ?string,
      reason: string,
      confidence: float,
      isCopy: bool,
      user: ?int,
      at: ?int,
      note: ?string
    )

    # A step in a matter's life: stated by a notice, or decided by a user at a moment in
    # microseconds since 1970.
    type MatterStep (
      on: string,
      standing: string,
      notice: ?int,
      undated: ?bool,
      user: ?int,
      at: ?int,
      reason: ?string
    )

    type MatterFile (matter: Matter, history: []MatterStep, mentions: []MatterMention)

    # A measure against a matter or of a plan, with who leads and assists where that is stated.
    type Assigned (
      notice: int,
      body: ?string,
      matter: ?int,
      about: string,
      number: int,
      text: string,
      leads: ?[]string,
      assists: ?[]string,
      dueOn: ?string,
      dueWords: ?string,
      standing: ?string,
      overdue: bool
    )

    # What one office or person answers for; without a name the body itself. part: leads, assists.
    type Responsibility (
      body: ?string,
      name: ?string,
      part: string,
      matters: int,
      open: int,
      overdue: int
    )

    # A rule that a body meets. rule: overdue, rebounded, repeated.
    type GradeCause (rule: string, count: int, grade: string, from: int)

    # A body's colour by the rules of the configuration. grade: green, yellow, red. reported: of so
    # many open problems no notice says how far they are.
    type BodyGrade (
      body: string,
      grade: string,
      reasons: ?[]string,
      causes: ?[]GradeCause,
      matters: int,
      open: int,
      reported: ?int,
      overdue: int,
      rebounded: int,
      repeated: int
    )

    type SimilarMatter (matter: Matter, likeness: float)

    # Narrows the ledger. body: a part of the body's name. dueBy, dueFrom: YYYY-MM-DD.
    type LedgerFilter (
      body: ?string,
      standing: ?string,
      open: ?bool,
      overdue: ?bool,
      dueBy: ?string,
      dueFrom: ?string,
      notice: ?int,
      containing: ?string,
      limit: ?int,
      offset: ?int
    )
    """

  /// The types of targets and watch rules, which need those of records.
  static let resultTypes = """
    # A figure of a later notice: number is its place there, from 1. isFinal: it covers the target's
    # whole time; before, it can only show that a target is met early.
    type TargetFigure (
      notice: int,
      number: int,
      on: string,
      figure: Figure,
      likeness: float,
      isFinal: bool
    )

    # A target of a plan, number being its place there. attainment: met, missed, unknown.
    type TargetResult (
      notice: int,
      number: int,
      body: ?string,
      target: Target,
      dueOn: string,
      attainment: string,
      result: ?TargetFigure
    )

    # A rule of watch.d. figure is a test such as 处罚>=1000人. standings: those of Matter. priority
    # is that of syslog, fields are NAME=value. matches is since the start.
    type WatchRule (
      name: string,
      path: string,
      query: ?string,
      figure: ?string,
      standings: ?[]string,
      body: ?string,
      priority: int,
      fields: ?[]string,
      matches: int
    )

    # What fulfils a rule: a notice; a figure of it, with its place there; or a matter that stands
    # otherwise since it.
    type WatchMatch (
      notice: int,
      title: ?string,
      body: ?string,
      on: ?string,
      figure: ?Figure,
      number: ?int,
      matter: ?Matter
    )
    """

  /// The methods of the ledger.
  static let ledgerMethods = """
    # The list of problems: matters, what is due first at the top.
    method Problems(filter: ?LedgerFilter) -> (matters: []Matter, total: int)

    # The list of tasks: the measures against matters and those of plans.
    method Tasks(filter: ?LedgerFilter) -> (tasks: []Assigned, total: int)

    # The list of responsibilities: who answers for how many matters.
    method Responsibilities(filter: ?LedgerFilter) -> (
      responsibilities: []Responsibility,
      total: int
    )

    # One matter with its life and its mentions.
    method ShowMatter(id: int) -> (file: MatterFile)

    # The bodies by their grades, the worst first, with every reason; of the filter body, limit and
    # offset count, and without a limit all are listed.
    method Grades(filter: ?LedgerFilter) -> (grades: []BodyGrade, total: int)

    # The same problem at other bodies, the likest first.
    method Similar(id: int) -> (matters: []SimilarMatter)

    # Targets of plans beside the figures of later notices, the latest plan first; of the filter
    # body, notice, containing, limit and offset count.
    method TargetResults(filter: ?LedgerFilter, attainment: ?string) -> (
      targets: []TargetResult,
      total: int
    )

    # The watch rules in force.
    method Rules() -> (rules: []WatchRule)

    # What a watch rule, given as the text of its file, would find in the store, the latest notice
    # first; limit is 100 where absent.
    method TestRule(name: string, text: string, limit: ?int) -> (
      rule: WatchRule,
      matches: []WatchMatch
    )
    """
}
