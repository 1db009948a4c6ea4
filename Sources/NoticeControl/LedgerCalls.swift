// The calls of the ledger: requests, replies and verbs.

public import NoticeRecord

/// Asks for entries of the ledger.
public struct LedgerRequest: Codable, Sendable, Equatable {
  /// Which ones; all where nil.
  public var filter: LedgerFilter?

  /// Asks for what a filter lets through.
  public init(filter: LedgerFilter? = nil) {
    self.filter = filter
  }
}

/// Names a matter.
public struct MatterRequest: Codable, Sendable, Equatable {
  /// Its number.
  public var id: Int64

  /// Asks for a matter.
  public init(id: Int64) {
    self.id = id
  }
}

/// A part of the list of problems.
public struct MatterPage: Codable, Sendable, Equatable {
  /// The matters of this page.
  public var matters: [Matter]
  /// How many the filter lets through in all.
  public var total: Int

  /// A page of matters.
  public init(matters: [Matter], total: Int) {
    self.matters = matters
    self.total = total
  }
}

/// A part of the list of tasks.
public struct TaskPage: Codable, Sendable, Equatable {
  /// The tasks of this page.
  public var tasks: [Assigned]
  /// How many the filter lets through in all.
  public var total: Int

  /// A page of tasks.
  public init(tasks: [Assigned], total: Int) {
    self.tasks = tasks
    self.total = total
  }
}

/// A part of the list of responsibilities.
public struct ResponsibilityPage: Codable, Sendable, Equatable {
  /// The responsibilities of this page.
  public var responsibilities: [Responsibility]
  /// How many there are in all.
  public var total: Int

  /// A page of responsibilities.
  public init(responsibilities: [Responsibility], total: Int) {
    self.responsibilities = responsibilities
    self.total = total
  }
}

/// A matter with everything about it.
public struct MatterReply: Codable, Sendable, Equatable {
  /// The matter.
  public var file: MatterFile

  /// Answers with a matter.
  public init(file: MatterFile) {
    self.file = file
  }
}

/// A part of the list of bodies by their grades.
public struct GradesReply: Codable, Sendable, Equatable {
  /// The bodies of this part, the worst first.
  public var grades: [BodyGrade]
  /// How many there are in all.
  public var total: Int

  /// A part of the grades.
  public init(grades: [BodyGrade], total: Int) {
    self.grades = grades
    self.total = total
  }
}

/// Problems of other bodies.
public struct SimilarReply: Codable, Sendable, Equatable {
  /// The problems, the likest first.
  public var matters: [SimilarMatter]

  /// Answers with problems.
  public init(matters: [SimilarMatter]) {
    self.matters = matters
  }
}

/// Decides how a matter stands.
public struct SetStandingRequest: Codable, Sendable, Equatable {
  /// The matter's number.
  public var id: Int64
  /// How it stands.
  public var standing: Standing
  /// Why.
  public var note: String?

  /// Decides about a matter.
  public init(id: Int64, standing: Standing, note: String? = nil) {
    self.id = id
    self.standing = standing
    self.note = note
  }
}

extension QueryInterface {
  /// The list of problems.
  public static let problems = Verb<LedgerRequest, MatterPage>(name, "Problems")
  /// The list of tasks.
  public static let tasks = Verb<LedgerRequest, TaskPage>(name, "Tasks")
  /// The list of responsibilities.
  public static let responsibilities = Verb<LedgerRequest, ResponsibilityPage>(
    name, "Responsibilities")
  /// One matter with its life.
  public static let showMatter = Verb<MatterRequest, MatterReply>(name, "ShowMatter")
  /// The bodies by their grades.
  public static let grades = Verb<LedgerRequest, GradesReply>(name, "Grades")
  /// The same problem at other bodies.
  public static let similar = Verb<MatterRequest, SimilarReply>(name, "Similar")
}

extension ControlInterface {
  /// Decides how a matter stands; kept with who and when, and never overwritten.
  public static let setStanding = Verb<SetStandingRequest, MatterReply>(name, "SetStanding")
}
