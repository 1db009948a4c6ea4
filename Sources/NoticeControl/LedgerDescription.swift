// The part of the description of `io.noticed` that is about the ledger.

extension QueryInterface {
  /// The types of the ledger.
  static let ledgerTypes = """
    # A problem of a body, followed across notices. standing: reported, in-progress, partly-done,
    # done, rebounded (named again after it was done). dueOn is absent where no day is stated.
    type Matter (
      id: int,
      body: ?string,
      title: string,
      section: ?string,
      standing: string,
      byPerson: bool,
      openedOn: string,
      changedOn: string,
      dueOn: ?string,
      dueWords: ?string,
      overdue: bool,
      inspections: int,
      rebounds: int,
      responsible: ?[]string,
      notice: int
    )

    # reason: first, same-words, like-words, same-number, copy, by-hand.
    type MatterMention (
      notice: int,
      number: int,
      title: string,
      on: string,
      role: string,
      status: ?string,
      reason: string,
      confidence: float,
      isCopy: bool
    )

    # A step in a matter's life: stated by a notice, or decided by a user at a moment in
    # microseconds since 1970.
    type MatterStep (
      on: string,
      standing: string,
      notice: ?int,
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

    # A body's colour by the rules of the configuration. grade: green, yellow, red.
    type BodyGrade (
      body: string,
      grade: string,
      reasons: ?[]string,
      matters: int,
      open: int,
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

    # The bodies by their grades, the worst first, with every reason.
    method Grades() -> (grades: []BodyGrade)

    # The same problem at other bodies, the likest first.
    method Similar(id: int) -> (matters: []SimilarMatter)
    """
}
