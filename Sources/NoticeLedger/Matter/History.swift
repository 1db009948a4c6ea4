// How a matter stands and how it came to: from what notices say, in the order of their days, and
// from what persons decided. Nothing is stored that could go stale: a better reading gives a better
// history.

public import NoticeRecord

/// What a person decided about a matter.
public struct Decision: Sendable, Equatable {
  /// When, microseconds since 1970.
  public var at: Int64
  /// The day of that moment.
  public var on: Day
  /// What the matter's standing is.
  public var standing: Standing
  /// Who decided: the user that the socket's other end belongs to.
  public var user: UInt32
  /// Why.
  public var note: String?

  /// A decision.
  public init(at: Int64, on: Day, standing: Standing, user: UInt32, note: String?) {
    self.at = at
    self.on = on
    self.standing = standing
    self.user = user
    self.note = note
  }
}

/// A step in a matter's life.
public struct StatusChange: Sendable, Equatable {
  /// Where the step is stated.
  public enum Origin: Sendable, Equatable {
    case notice(Int64, finding: Int)
    case person(user: UInt32, at: Int64)
  }

  /// The day.
  public var on: Day
  /// How the matter stands from then on.
  public var standing: Standing
  /// Where it is stated.
  public var origin: Origin
  /// The words or the note that say so.
  public var reason: String?
}

/// The life of one matter.
public enum History {
  /// The steps, the earliest first; empty only where there are neither mentions nor decisions.
  ///
  /// A person's decision stands until a notice of a later day says otherwise; a notice of the same
  /// day or an earlier one, however late it is dropped or read again, changes nothing about it.
  public static func of(_ mentions: [Mention], _ decisions: [Decision] = []) -> [StatusChange] {
    var steps: [StatusChange] = []
    var inspection: String?
    var decisions = decisions.sorted { $0.at < $1.at }[...]
    for mention in inOrder(mentions) {
      while let decision = decisions.first, decision.on < mention.on {
        steps.append(StatusChange(decision))
        decisions.removeFirst()
      }
      let isNew = mention.inspection != nil && inspection != nil && mention.inspection != inspection
      let before = steps.last.map { ($0.standing, $0.isUnending) }
      steps += Self.steps(after: before, mention, isOfNewInspection: isNew)
      inspection = mention.inspection ?? inspection
    }
    return steps + decisions.map(StatusChange.init)
  }

  /// The mentions from the one on with which what was done was opened again for the last time, or
  /// behind the decision that it rebounded; nil where it never was. None of a copy.
  ///
  /// A person who otherwise says that it is open overrules that it ever was done.
  public static func sinceReopening(
    _ mentions: [Mention], _ decisions: [Decision] = []
  ) -> [Mention]? {
    let steps = of(mentions, decisions)
    let reopening = zip(steps, steps.dropFirst()).filter { before, step in
      before.standing == .done && step.standing != .done
        && (!step.isByPerson || step.standing == .rebounded)
    }.last?.1
    guard let reopening else { return nil }
    let ordered = inOrder(mentions)
    switch reopening.origin {
    case .notice(let notice, let finding):
      return Array(ordered.drop { ($0.notice, $0.finding) != (notice, finding) })
    case .person: return ordered.filter { $0.on > reopening.on }
    }
  }

  /// By day; on one day what was found before what was done. Copies add nothing.
  static func inOrder(_ mentions: [Mention]) -> [Mention] {
    mentions.filter { !$0.isCopy }.sorted {
      ($0.on, $0.role.rank, $0.notice, $0.finding) < ($1.on, $1.role.rank, $1.notice, $1.finding)
    }
  }

  /// The steps that a mention adds to a life of which the last step is known.
  static func steps(
    after last: (standing: Standing, isUnending: Bool)?, _ mention: Mention,
    isOfNewInspection isNew: Bool
  ) -> [StatusChange] {
    follows(last, mention, ofNewInspection: isNew).map { standing, reason in
      StatusChange(
        on: mention.on, standing: standing,
        origin: .notice(mention.notice, finding: mention.finding), reason: reason)
    }
  }

  private static func follows(
    _ last: (standing: Standing, isUnending: Bool)?, _ mention: Mention,
    ofNewInspection isNew: Bool
  ) -> [(Standing, String?)] {
    let stated = standing(stated: mention)
    let before = last?.standing
    guard before == .done else {
      // Who reports what was done but not how far it is has said no more than that there is the
      // problem.
      let now = stated ?? before ?? .reported
      return now == before ? [] : [(now, mention.statusText)]
    }
    if mention.role == .feedback && !mention.isReminder || isNew {
      let again: (Standing, String?) = (.rebounded, MatterStep.namedAgain)
      return [again] + (stated.map { [($0, mention.statusText)] } ?? [])
    }
    guard let stated, stated != .done else { return [] }
    // 长期坚持 claims no end: what a later report adds to it is no rebound.
    return [(last?.isUnending == true ? stated : .rebounded, mention.statusText)]
  }

  private static func standing(stated mention: Mention) -> Standing? {
    guard mention.role == .report else { return nil }
    return switch mention.status {
    case .done: .done
    case .partlyDone: .partlyDone
    case .notDone: .inProgress
    case nil: nil
    }
  }
}

extension Mention.Role {
  /// On one day what was found comes before what was done.
  var rank: Int { self == .feedback ? 0 : 1 }
}

extension StatusChange {
  /// Whether a person decided it.
  public var isByPerson: Bool {
    if case .person = origin { return true }
    return false
  }

  /// Whether the words of something done claim no end.
  var isUnending: Bool {
    guard standing == .done, let reason else { return false }
    let words = Array(reason.utf8)
    return Self.unending.contains { words.firstOffset(ofWord: $0) != nil }
  }

  private static let unending = ["长期", "持续"].map { Array($0.utf8) }

  fileprivate init(_ decision: Decision) {
    self.init(
      on: decision.on, standing: decision.standing,
      origin: .person(user: decision.user, at: decision.at), reason: decision.note)
  }
}
