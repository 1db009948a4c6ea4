// The answers about watch rules.

internal import LinuxIO
internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore

extension Office {
  /// How many matches a test shows where no number is asked for.
  private static let usualMatches = 100

  /// The watch rules in force.
  func rules() async -> RulesReply {
    let counts = await watch.counts
    return RulesReply(
      rules: settings.watch.map { WatchRuleStatus($0, matches: counts[$0.name] ?? 0) })
  }

  /// What a rule would find in the store; nothing is said of it in the journal.
  func testRule(_ request: TestRuleRequest) async throws -> TestRuleReply {
    let rule: WatchRule
    do throws(ConfigurationMistake) {
      rule = try WatchRule(request.text, path: FileName(request.name))
    } catch {
      throw Refusal.invalidConfiguration(
        path: error.path, line: error.line, reason: error.reason)
    }
    let limit = max(0, min(request.limit ?? Self.usualMatches, Limits.pageItems))
    let matches = try await Refusal.translating {
      try await store.watched(rule.conditions, today: Today.iso, limit: limit)
    }
    return TestRuleReply(
      rule: WatchRuleStatus(rule, matches: matches.count), matches: matches)
  }
}

extension WatchRuleStatus {
  /// A rule as clients see it.
  fileprivate init(_ rule: WatchRule, matches: Int) {
    self.init(
      name: rule.name, path: rule.path.description, priority: rule.priority.rawValue,
      matches: matches)
    query = rule.conditions.query
    figure = rule.conditions.figure?.text
    standings = Standing.allCases.filter(rule.conditions.standings.contains)
    body = rule.conditions.body
    fields = rule.fields.map { "\($0.name)=\($0.value)" }
  }
}
