// How a matter stands, with what the next mention needs to carry it on: most mentions come in the
// order of their days, and then nobody has to read what all the earlier ones said.

public import NoticeRecord

/// What follows from the mentions and decisions of a matter.
public struct MatterState: Sendable, Equatable {
  /// The place of a mention among others.
  public struct Latest: Sendable, Equatable {
    /// Its day.
    public var on: Day
    /// What part its notice plays.
    public var role: Mention.Role

    /// A place.
    public init(on: Day, role: Mention.Role) {
      self.on = on
      self.role = role
    }
  }

  /// Since when it is known.
  public var openedOn: Day
  /// How it stands.
  public var standing: Standing
  /// Since when.
  public var changedOn: Day
  /// Whether a person decided that.
  public var isByPerson: Bool
  /// How often it has rebounded.
  public var rebounds: Int
  /// The latest mention; nil where only persons speak of the matter.
  public var latest: Latest?
  /// The inspection of the latest mention that states one.
  public var inspection: String?
  /// Whether the words of the standing claim no end: 长期坚持.
  public var isUnending: Bool

  /// A state that was kept.
  public init(
    openedOn: Day, standing: Standing, changedOn: Day, isByPerson: Bool, rebounds: Int,
    latest: Latest?, inspection: String?, isUnending: Bool
  ) {
    self.openedOn = openedOn
    self.standing = standing
    self.changedOn = changedOn
    self.isByPerson = isByPerson
    self.rebounds = rebounds
    self.latest = latest
    self.inspection = inspection
    self.isUnending = isUnending
  }

  /// What mentions and decisions come to; nil where there are none, or only copies.
  public init?(of mentions: [Mention], _ decisions: [Decision] = []) {
    let steps = History.of(mentions, decisions)
    guard let first = steps.first, let last = steps.last else { return nil }
    let spoken = History.inOrder(mentions)
    self.init(
      openedOn: first.on, standing: last.standing, changedOn: last.on, isByPerson: last.isByPerson,
      rebounds: steps.count { $0.standing == .rebounded },
      latest: spoken.last.map { Latest(on: $0.on, role: $0.role) },
      inspection: spoken.last { $0.inspection != nil }?.inspection, isUnending: last.isUnending)
  }

  /// What the first mention comes to, by a notice that is no copy.
  public init(openedBy mention: Mention) {
    let steps = History.steps(after: nil, mention, isOfNewInspection: false)
    self.init(
      openedOn: mention.on, standing: steps.last?.standing ?? .reported, changedOn: mention.on,
      isByPerson: false, rebounds: 0, latest: Latest(on: mention.on, role: mention.role),
      inspection: mention.inspection, isUnending: steps.last?.isUnending ?? false)
  }

  /// The state after one more mention, by a notice that is no copy and newer to the store than all
  /// that mention the matter; nil where the mention does not come last, is of another inspection or
  /// comes to a person's decision: then its place among the others decides.
  public func followed(by mention: Mention) -> MatterState? {
    guard let latest, (latest.on, latest.role.rank) <= (mention.on, mention.role.rank), !isByPerson,
      mention.inspection == nil || inspection == nil || mention.inspection == inspection
    else { return nil }
    var next = self
    next.latest = Latest(on: mention.on, role: mention.role)
    next.inspection = mention.inspection ?? inspection
    let steps = History.steps(
      after: (standing, isUnending), mention, isOfNewInspection: false)
    for step in steps {
      next.standing = step.standing
      next.changedOn = mention.on
      next.isUnending = step.isUnending
      if step.standing == .rebounded { next.rebounds += 1 }
    }
    return next
  }
}
