// A problem as one notice names it: what the ledger needs of a finding to follow it across notices.

public import NoticeRecord

/// One finding of one notice.
public struct Mention: Sendable, Equatable {
  /// What part in a problem's life a notice plays.
  public enum Role: String, Sendable, CaseIterable {
    /// It says what was found.
    case feedback
    /// It says what was done about what was found.
    case report
  }

  /// The notice's number in the store.
  public var notice: Int64
  /// The finding's place among the notice's findings, from 1.
  public var finding: Int
  /// The number that the notice gives it.
  public var number: Int
  /// The problem in the notice's words.
  public var title: String
  /// The heading that it stands under.
  public var section: String?
  /// The day of the notice.
  public var on: Day
  /// What part the notice plays.
  public var role: Role
  /// How far the problem is solved, by the notice's words.
  public var status: Finding.Status?
  /// The words that state the status.
  public var statusText: String?
  /// What tells one inspection of the body from another; nil where the notice does not say.
  public var inspection: String?
  /// Whether the notice is a copy of another, which then speaks for both.
  public var isCopy: Bool

  /// A mention of which what every finding has is known.
  public init(
    notice: Int64, finding: Int, number: Int, title: String, section: String? = nil, on: Day,
    role: Role, status: Finding.Status? = nil, statusText: String? = nil,
    inspection: String? = nil, isCopy: Bool = false
  ) {
    self.notice = notice
    self.finding = finding
    self.number = number
    self.title = title
    self.section = section
    self.on = on
    self.role = role
    self.status = status
    self.statusText = statusText
    self.inspection = inspection
    self.isCopy = isCopy
  }

  /// The mentions of a notice; none where its kind names no problems of a body.
  ///
  /// A notice of a role has a mention for every finding, from the first, and all are of one day:
  /// the sums of tasks count all of its measures, and the index of mentions by day has the first
  /// alone.
  ///
  /// `isReminder` says of a letter that it does not tell that the problem is open.
  ///
  /// `day` is taken where the notice states no date, not even that of the inspection's feedback.
  public static func all(
    in notice: Notice, id: Int64, otherwise day: Day, isReminder: Bool = false
  ) -> [Mention] {
    guard let role = Role(notice) else { return [] }
    let on = notice.dayOrFeedback ?? day
    // A letter is no inspection of its own: it speaks of what one has found.
    let inspection = Role(notice.kind) == nil ? nil : notice.inspection?.key
    return notice.findings.enumerated().map { index, finding in
      Mention(
        notice: id, finding: index + 1, number: finding.number, title: finding.title,
        section: finding.section, on: on, role: role, status: finding.status,
        statusText: isReminder ? reminding : finding.statusText, inspection: inspection)
    }
  }

  /// Whether it only reminds of a problem: what was done stays done.
  var isReminder: Bool { role == .feedback && statusText == Self.reminding }

  /// The words on its status of a mention that says nothing of it on purpose.
  private static let reminding = ""
}

extension Mention.Role {
  /// The part that a notice plays; nil where it plays none. A letter of supervision says what was
  /// found.
  public init?(_ notice: Notice) {
    if let role = Mention.Role(notice.kind) {
      self = role
    } else if SupervisionLetter.isOne(notice) {
      self = .feedback
    } else {
      return nil
    }
  }

  /// The part that notices of a kind play; nil where they play none.
  public init?(_ kind: Kind) {
    switch kind {
    case .rectificationReport: self = .report
    case .inspectionFeedback: self = .feedback
    default: return nil
    }
  }
}

extension Notice {
  /// The day it was signed or else published; nil where it states no year.
  public var day: Day? {
    signedOn.flatMap(Day.init(lastOf:)) ?? publishedOn.flatMap(Day.init(lastOf:))
  }

  /// Its day; of a notice without one that of the feedback that it gives or answers, before which
  /// it was not written.
  public var dayOrFeedback: Day? {
    day ?? inspection?.feedbackOn.flatMap(Day.init(lastOf:))
  }
}

extension Inspection {
  /// What tells this inspection of a body from others: the day or month of the feedback, else when
  /// it began; nil where neither is stated. The inspectors' name is left out, for it is written in
  /// many ways.
  public var key: String? {
    if let feedbackOn, feedbackOn.count >= 7 { return "feedback " + feedbackOn.prefix(7) }
    if let from, from.count >= 7 { return "from " + from.prefix(7) }
    return nil
  }
}
