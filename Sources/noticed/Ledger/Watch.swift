// Looks through what was kept for what the watch rules ask for, and makes an entry of each match.

internal import LinuxIO
internal import NoticeRecord
internal import NoticeStore

/// The watch rules at work.
actor Watch {
  private let store: Store
  private let settings: SettingsInForce
  /// How often each rule matched, by its name.
  private(set) var counts: [String: Int] = [:]
  private var budget: TokenBudget

  /// Above this many matches, in a burst and in a second after it, one entry stands for all matches
  /// of a rule.
  private static let burst = 500
  private static let perSecond = 20

  /// Watches by the rules of each moment.
  init(store: Store, settings: SettingsInForce) {
    self.store = store
    self.settings = settings
    budget = TokenBudget(
      capacity: Self.burst, perSecond: Self.perSecond, now: ContinuousClock.now)
  }

  /// The entries for some notices that were kept, rule by rule.
  ///
  /// - Throws: `StoreError`.
  func entries(for notices: [Int64]) async throws -> [Log.Entry] {
    guard !notices.isEmpty else { return [] }
    var entries: [Log.Entry] = []
    for rule in settings.now.watch {
      let matches = try await store.watched(
        rule.conditions, in: notices, today: Today.iso,
        limit: notices.count * Store.mostMatchesOfNotice)
      guard !matches.isEmpty else { continue }
      counts[rule.name, default: 0] += matches.count
      entries +=
        budget.take(matches.count, now: ContinuousClock.now)
        ? matches.reversed().map { Log.Entry($0, of: rule) }
        : [Log.Entry(summing: matches, of: rule)]
    }
    return entries
  }

  /// The entries for a problem about which a person has decided.
  func entries(for decided: Matter) -> [Log.Entry] {
    let rules = settings.now.watch.filter {
      let conditions = $0.conditions
      guard conditions.query == nil, conditions.figure == nil else { return false }
      return conditions.standings.contains(decided.standing)
        && (conditions.body.map { decided.body?.contains($0) ?? false } ?? true)
    }
    for rule in rules { counts[rule.name, default: 0] += 1 }
    let match = WatchMatch(decided)
    return rules.map { Log.Entry(match, of: $0) }
  }
}

extension Log.Entry {
  /// The entry for a match of a rule.
  fileprivate init(_ match: WatchMatch, of rule: WatchRule) {
    self.init(
      event: .watched, message: "Rule \(rule.name): \(Self.words(of: match))",
      priority: rule.priority, fields: Self.fields(of: match) + Self.fields(of: rule))
  }

  /// The entry that stands for many matches.
  fileprivate init(summing matches: [WatchMatch], of rule: WatchRule) {
    let notices = Set(matches.map(\.notice)).sorted()
    self.init(
      event: .watched,
      message: """
        Rule \(rule.name): \(matches.count) matches in notices \(notices.first ?? 0) to \
        \(notices.last ?? 0); noticectl rules test \(rule.path) lists them
        """,
      priority: rule.priority,
      fields: [("NOTICE_MATCHES", "\(matches.count)")] + Self.fields(of: rule))
  }

  private static func words(of match: WatchMatch) -> String {
    let body = match.body ?? "a body that no notice names"
    if let matter = match.matter {
      return "\(matter.title), \(body) is \(matter.standing.rawValue) (problem \(matter.id))"
    }
    let title = match.title ?? "(no title)"
    guard let figure = match.figure else { return "\(title), \(body) (notice \(match.notice))" }
    return "\(figure.text), \(title), \(body) (notice \(match.notice))"
  }

  private static func fields(of rule: WatchRule) -> [(name: String, value: String)] {
    [("NOTICE_RULE", rule.name)] + rule.fields.map { ($0.name, $0.value) }
  }

  private static func fields(of match: WatchMatch) -> [(name: String, value: String)] {
    let known: [(String, String?)] = [
      ("NOTICE_ID", "\(match.notice)"),
      ("NOTICE_TITLE", match.matter?.title ?? match.title),
      ("NOTICE_BODY", match.body),
      ("NOTICE_DATE", match.on),
      ("NOTICE_MATTER", match.matter.map { "\($0.id)" }),
      ("NOTICE_STANDING", match.matter?.standing.rawValue),
      ("NOTICE_FIGURE", match.figure?.text),
    ]
    return known.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension Figure {
  /// The figure in one phrase.
  fileprivate var text: String { "\(subject) \(written)" }
}
