// Watch rules: what is looked for in every notice, and the journal entry of each match. A file a rule
// in watch.d.

internal import LinuxIO
internal import NoticeRecord
internal import NoticeStore

/// A watch rule.
struct WatchRule: Sendable, Equatable {
  /// A field of its entries.
  struct Field: Sendable, Equatable {
    /// The name, in capital letters.
    var name: String
    /// The value.
    var value: String
  }

  /// The most rules that are in force.
  static let mostRules = 100
  /// The most fields of its own that a rule gives its entries.
  static let mostFields = 16

  /// Its name: that of its file without `.conf`.
  var name: String
  /// Its file.
  var path: FileName
  /// What it looks for.
  var conditions = WatchConditions()
  /// The priority of its entries.
  var priority = Journal.Priority.notice
  /// The fields of its entries.
  var fields: [Field] = []

  /// Reads the rules of a folder.
  ///
  /// - Throws: `ConfigurationMistake` with file and line.
  static func rules(in folder: FileName) throws(ConfigurationMistake) -> [WatchRule] {
    var rules: [WatchRule] = []
    for (path, text) in try ConfigurationFolder.files(in: folder) {
      rules.append(try WatchRule(text, path: path))
    }
    guard rules.count <= mostRules else {
      throw ConfigurationMistake(
        path: folder.description, line: nil, reason: "it has more than \(mostRules) rules")
    }
    return rules
  }

  /// Reads the text of a rule's file.
  ///
  /// - Throws: `ConfigurationMistake` with file and line.
  init(_ text: String, path: FileName) throws(ConfigurationMistake) {
    let file = path.last.description
    name = file.hasSuffix(".conf") ? String(file.dropLast(5)) : file
    self.path = path
    try ConfigurationText(text, path: path).apply(Self.keys, to: &self)
    if conditions.isEmpty {
      throw ConfigurationMistake(
        path: path.description, line: nil,
        reason: "the rule looks for nothing; give it Query=, Figure=, Standing= or Body=")
    }
  }

  // nonisolated(unsafe): closures without captures, made once and never changed.
  private nonisolated(unsafe) static let keys: ConfigurationText.Keys<WatchRule> = [
    "Match": [
      "Query": { rule, value in
        if let mistake = WatchConditions.mistake(inQuery: value) { return "\(mistake)" }
        rule.conditions.query = value.isEmpty ? nil : value
        return nil
      },
      "Figure": { rule, value in
        guard let test = FigureTest(value) else {
          return "it is words of the figure, a comparison and a number, such as 处罚>=1000人"
        }
        rule.conditions.figure = test
        return nil
      },
      "Standing": { rule, value in
        let words = value.split(separator: " ").map { Standing(rawValue: String($0)) }
        guard !words.isEmpty, !words.contains(nil) else {
          return "it is \(Standing.allCases.map(\.rawValue).joined(separator: ", "))"
        }
        rule.conditions.standings = Set(words.compactMap(\.self))
        return nil
      },
      "Body": { rule, value in
        rule.conditions.body = value.isEmpty ? nil : value
        return nil
      },
    ],
    "Entry": [
      "Priority": { rule, value in
        guard let priority = priorities.first(where: { $0.name == value })?.priority else {
          return "it is \(priorities.map(\.name).joined(separator: ", "))"
        }
        rule.priority = priority
        return nil
      },
      "Field": { rule, value in
        guard let field = field(value) else {
          return "it is NAME=value, the name in capital letters, digits and _, not one of "
            + "the journal's or of noticed"
        }
        guard rule.fields.count < mostFields else { return "there are \(mostFields) already" }
        rule.fields.append(field)
        return nil
      },
    ],
  ]

  /// The priorities by their names in `syslog(3)`.
  private static let priorities: [(name: String, priority: Journal.Priority)] = [
    ("crit", .critical), ("err", .error), ("warning", .warning), ("notice", .notice),
    ("info", .info), ("debug", .debug),
  ]

  /// The fields that every entry has of itself, `systemd.journal-fields(7)`.
  private static let reserved = [
    "MESSAGE", "PRIORITY", "CODE_", "ERRNO", "SYSLOG_", "NOTICE_", "COREDUMP_", "OBJECT_",
  ]

  private static func field(_ text: String) -> Field? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let name = String(text[..<equals])
    let letters = name.utf8
    guard (1...64).contains(letters.count), let first = letters.first, (65...90).contains(first),
      letters.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }),
      !reserved.contains(where: name.hasPrefix)
    else { return nil }
    return Field(name: name, value: String(text[text.index(after: equals)...]))
  }
}
