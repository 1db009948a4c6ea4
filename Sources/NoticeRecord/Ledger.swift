// The values of the ledger: what follows from many notices, as clients are told it.

/// How a matter stands.
public enum Standing: String, Sendable, Codable, CaseIterable {
  /// It was named, and no notice says how far it is.
  case reported
  /// A notice says that it is not solved yet.
  case inProgress = "in-progress"
  /// Part of it is solved.
  case partlyDone = "partly-done"
  /// It is solved.
  case done
  /// It was solved, and has been named again.
  case rebounded
}

/// A problem of a body, followed across notices.
public struct Matter: Sendable, Codable, Equatable {
  /// Its number in the store.
  public var id: Int64
  /// The canonical name of the body whose problem it is; nil where no notice says so.
  public var body: String?
  /// The problem in the words of the first notice that was kept, of those that still name it.
  public var title: String
  /// The heading that it stands under.
  public var section: String?
  /// How it stands.
  public var standing: Standing
  /// Whether a person decided that.
  public var byPerson: Bool
  /// That a report has answered it without a word on how far it is, and no other notice says so either;
  /// nil where that is not so.
  public var unstated: Bool?
  /// The day of the first notice that names it.
  public var openedOn: String
  /// Since when it stands so.
  public var changedOn: String
  /// That no notice which names it on `changedOn` states a date, so that this is the day on which it was
  /// kept; else nil.
  public var undated: Bool?
  /// By when it is to be solved; nil where no notice states a day.
  public var dueOn: String?
  /// The words that state the day.
  public var dueWords: String?
  /// Whether that day has passed and it is not solved.
  public var overdue: Bool
  /// How many inspections named it.
  public var inspections: Int
  /// How often it was named again after it had been solved.
  public var rebounds: Int
  /// Who answers for it, where a notice says so.
  @OmittedWhenEmpty public var responsible: [String]
  /// The latest notice that names it.
  public var notice: Int64

  /// A matter of which what every matter has is known.
  public init(
    id: Int64, title: String, standing: Standing, openedOn: String, changedOn: String,
    notice: Int64
  ) {
    self.id = id
    self.title = title
    self.standing = standing
    self.openedOn = openedOn
    self.changedOn = changedOn
    self.notice = notice
    byPerson = false
    overdue = false
    inspections = 1
    rebounds = 0
    responsible = []
  }
}

/// A notice's finding as a mention of a matter.
public struct MatterMention: Sendable, Codable, Equatable {
  /// The notice.
  public var notice: Int64
  /// The number that the notice gives the finding.
  public var number: Int
  /// That the notice gives the number to several findings, as where each section counts anew; else nil.
  public var numberRecurs: Bool?
  /// The finding's place among those of the notice, from 1.
  public var place: Int?
  /// The problem in the notice's words.
  public var title: String
  /// The day of the notice.
  public var on: String
  /// That the notice states no date, and `on` is the day on which it was kept; else nil.
  public var undated: Bool?
  /// `feedback` or `report`.
  public var role: String
  /// How far it is solved, by the notice's words.
  public var status: Finding.Status?
  /// Why it is a mention of the matter: `first`, `same-words`, `like-words`, `same-number`, `copy`,
  /// `by-hand`.
  public var reason: String
  /// How sure that is, from 0 to 1.
  public var confidence: Double
  /// Whether the notice is a copy of another that leads.
  public var isCopy: Bool
  /// The user who linked it by hand.
  public var user: Int64?
  /// When that was, microseconds since 1970.
  public var at: Int64?
  /// Why, in that user's words.
  public var note: String?

  /// A mention.
  public init(
    notice: Int64, number: Int, title: String, on: String, role: String, status: Finding.Status?,
    reason: String, confidence: Double, isCopy: Bool
  ) {
    self.notice = notice
    self.number = number
    self.title = title
    self.on = on
    self.role = role
    self.status = status
    self.reason = reason
    self.confidence = confidence
    self.isCopy = isCopy
  }
}

/// A step in a matter's life.
public struct MatterStep: Sendable, Codable, Equatable {
  /// The day.
  public var on: String
  /// How the matter stands from then on.
  public var standing: Standing
  /// The notice that states it; nil where a person decided it.
  public var notice: Int64?
  /// That no notice which names the problem on that day states a date, so that `on` is the day on which it
  /// was kept; else nil.
  public var undated: Bool?
  /// The user who decided it.
  public var user: Int64?
  /// When that was, microseconds since 1970.
  public var at: Int64?
  /// The words or the note that say so.
  public var reason: String?

  /// The reason of a rebound, which no notice states.
  public static let namedAgain = "named again after it was done"

  /// A step.
  public init(on: String, standing: Standing, reason: String?) {
    self.on = on
    self.standing = standing
    self.reason = reason
  }
}

/// A matter with everything about it.
public struct MatterFile: Sendable, Codable, Equatable {
  /// The matter.
  public var matter: Matter
  /// Its life, the earliest step first.
  public var history: [MatterStep]
  /// Its mentions by day.
  public var mentions: [MatterMention]

  /// Everything about a matter.
  public init(matter: Matter, history: [MatterStep], mentions: [MatterMention]) {
    self.matter = matter
    self.history = history
    self.mentions = mentions
  }
}

/// A measure as an entry of the list of tasks.
public struct Assigned: Sendable, Codable, Equatable {
  /// The notice that states it.
  public var notice: Int64
  /// The body that it is a task of.
  public var body: String?
  /// The matter that it is to solve; nil for an undertaking of a plan.
  public var matter: Int64?
  /// The title of the finding or action.
  public var about: String
  /// Its number within that.
  public var number: Int
  /// What is or was done.
  public var text: String
  /// Who leads, where stated.
  @OmittedWhenEmpty public var leads: [String]
  /// Who assists, where stated.
  @OmittedWhenEmpty public var assists: [String]
  /// By when; nil where no day is stated.
  public var dueOn: String?
  /// The words of the deadline, `长期坚持` among them.
  public var dueWords: String?
  /// How the matter stands.
  public var standing: Standing?
  /// Whether the day has passed and the matter is not solved.
  public var overdue: Bool

  /// A task of which what every task has is known.
  public init(notice: Int64, about: String, number: Int, text: String) {
    self.notice = notice
    self.about = about
    self.number = number
    self.text = text
    leads = []
    assists = []
    overdue = false
  }
}

/// What one office or person answers for.
public struct Responsibility: Sendable, Codable, Equatable {
  /// The body whose matters they are.
  public var body: String?
  /// Who answers; nil for matters of which no notice says so: the body itself.
  public var name: String?
  /// `leads` or `assists`.
  public var part: String
  /// How many matters.
  public var matters: Int
  /// How many of them are not solved.
  public var open: Int
  /// How many of them are past their day.
  public var overdue: Int

  /// What somebody answers for.
  public init(
    body: String?, name: String?, part: String, matters: Int, open: Int, overdue: Int
  ) {
    self.body = body
    self.name = name
    self.part = part
    self.matters = matters
    self.open = open
    self.overdue = overdue
  }
}

/// A rule of the configuration that a body meets.
public struct GradeCause: Sendable, Codable, Equatable {
  /// What is counted: `overdue`, `rebounded` or `repeated`.
  public var rule: String
  /// How many matters count.
  public var count: Int
  /// The colour that follows.
  public var grade: String
  /// From how many on it follows.
  public var from: Int

  /// A rule that is met.
  public init(rule: String, count: Int, grade: String, from: Int) {
    self.rule = rule
    self.count = count
    self.grade = grade
    self.from = from
  }
}

/// A body's colour, and why.
public struct BodyGrade: Sendable, Codable, Equatable {
  /// The canonical name of the body.
  public var body: String
  /// `green`, `yellow` or `red`.
  public var grade: String
  /// Every rule that made it so, in words.
  @OmittedWhenEmpty public var reasons: [String]
  /// The same rules, for programs.
  @OmittedWhenEmpty public var causes: [GradeCause]
  /// How many matters it has.
  public var matters: Int
  /// How many of them are not solved.
  public var open: Int
  /// How many of them are reported, and no notice says how far they are; nil from an older daemon.
  public var reported: Int?
  /// How many of them are past their day.
  public var overdue: Int
  /// How many were named again after they had been solved.
  public var rebounded: Int
  /// How many more than one inspection named.
  public var repeated: Int

  /// A grade without its reasons and counts.
  public init(body: String, grade: String, matters: Int) {
    self.body = body
    self.grade = grade
    self.matters = matters
    (reasons, causes) = ([], [])
    (open, overdue, rebounded, repeated) = (0, 0, 0, 0)
  }
}

/// The same problem at another body.
public struct SimilarMatter: Sendable, Codable, Equatable {
  /// The other body's problem.
  public var matter: Matter
  /// How alike the wordings are, from 0 to 1.
  public var likeness: Double

  /// A problem like another.
  public init(matter: Matter, likeness: Double) {
    self.matter = matter
    self.likeness = likeness
  }
}

/// Which matters are asked for; what is nil narrows nothing.
public struct LedgerFilter: Sendable, Codable, Equatable {
  /// Only bodies whose name contains this.
  public var body: String?
  /// Only matters that stand so.
  public var standing: Standing?
  /// Only matters that are not solved.
  public var open: Bool?
  /// Only matters past their day.
  public var overdue: Bool?
  /// Only what is due on this day or earlier and not solved.
  public var dueBy: String?
  /// Only what is due on this day or later and not solved.
  public var dueFrom: String?
  /// Only what this notice names.
  public var notice: Int64?
  /// Only titles that contain this.
  public var containing: String?
  /// How many answers at most; 1000 where nil.
  public var limit: Int?
  /// How many answers to skip.
  public var offset: Int?

  /// A filter that lets everything through.
  public init() {}
}
