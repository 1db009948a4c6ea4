// The calls about watch rules.

public import NoticeRecord

/// A watch rule as it is in force.
public struct WatchRuleStatus: Codable, Sendable, Equatable {
  /// Its name: that of its file without `.conf`.
  public var name: String
  /// Its file.
  public var path: String
  /// The query that notices answer.
  public var query: String?
  /// The test that figures pass, such as `处罚>=1000人`.
  public var figure: String?
  /// How problems come to stand.
  @OmittedWhenEmpty public var standings: [Standing]
  /// A part of the name of the body.
  public var body: String?
  /// The priority of its entries, as in `syslog(3)`.
  public var priority: Int
  /// The fields of its entries, `NAME=value`.
  @OmittedWhenEmpty public var fields: [String]
  /// How often it matched since the start.
  public var matches: Int

  /// A rule without conditions.
  public init(name: String, path: String, priority: Int, matches: Int = 0) {
    self.name = name
    self.path = path
    self.priority = priority
    self.matches = matches
    standings = []
    fields = []
  }
}

/// The watch rules in force.
public struct RulesReply: Codable, Sendable, Equatable {
  /// The rules by name.
  public var rules: [WatchRuleStatus]

  /// Answers with rules.
  public init(rules: [WatchRuleStatus]) {
    self.rules = rules
  }
}

/// Asks what a rule would find.
public struct TestRuleRequest: Codable, Sendable, Equatable {
  /// The name of the file, for messages.
  public var name: String
  /// The text of the file.
  public var text: String
  /// How many matches at most; 100 where nil.
  public var limit: Int?

  /// Asks about a rule.
  public init(name: String, text: String, limit: Int? = nil) {
    self.name = name
    self.text = text
    self.limit = limit
  }
}

/// A rule and what it finds.
public struct TestRuleReply: Codable, Sendable, Equatable {
  /// The rule as it was understood.
  public var rule: WatchRuleStatus
  /// What it finds, the latest notice first.
  public var matches: [WatchMatch]

  /// Answers with matches.
  public init(rule: WatchRuleStatus, matches: [WatchMatch]) {
    self.rule = rule
    self.matches = matches
  }
}

extension QueryInterface {
  /// The watch rules in force.
  public static let rules = Verb<Nothing, RulesReply>(name, "Rules")
  /// What a watch rule would find in the store.
  public static let testRule = Verb<TestRuleRequest, TestRuleReply>(name, "TestRule")
}
