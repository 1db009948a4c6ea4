// The facts that a notice states, each with its place in the original.

/// A piece of the notice's text.
public struct Quote: Codable, Sendable, Equatable {
  /// The words.
  public var text: String
  /// Where they stand.
  public var span: Span

  /// Quotes a place.
  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// An administrative division of China (GB/T 2260).
public struct Region: Codable, Sendable, Equatable {
  /// The six-digit code of the narrowest division named.
  public var code: String?
  /// 省, 自治区 or 直辖市.
  public var province: String?
  /// 市, 自治州 or 地区.
  public var city: String?
  /// 县, 区 or 县级市.
  public var county: String?

  /// Names a division by its parts.
  public init(
    code: String? = nil, province: String? = nil, city: String? = nil, county: String? = nil
  ) {
    self.code = code
    self.province = province
    self.city = city
    self.county = county
  }
}

/// The inspection that a notice reports on or answers.
public struct Inspection: Codable, Sendable, Equatable {
  /// The inspecting body, such as 省委第五巡视组.
  public var by: String?
  /// When it began.
  public var from: String?
  /// When it ended.
  public var to: String?
  /// When its opinion was handed over.
  public var feedbackOn: String?

  /// Describes an inspection by what is known of it.
  public init(
    by: String? = nil, from: String? = nil, to: String? = nil, feedbackOn: String? = nil
  ) {
    self.by = by
    self.from = from
    self.to = to
    self.feedbackOn = feedbackOn
  }
}

/// One thing done about a finding, or to be done in a plan.
public struct Measure: Codable, Sendable, Equatable {
  /// Its number within the finding or action, from 1.
  public var number: Int
  /// What is or was done.
  public var text: String
  /// Where it stands.
  public var span: Span

  /// Describes a measure.
  public init(number: Int, text: String, span: Span) {
    self.number = number
    self.text = text
    self.span = span
  }
}

/// A problem that an inspection found.
public struct Finding: Codable, Sendable, Equatable {
  /// How far the problem is solved, by the notice's own words.
  public enum Status: String, Codable, Sendable, CaseIterable {
    case done
    case partlyDone = "partly-done"
    case notDone = "not-done"
  }

  /// Its number as the notice counts it; counted from 1 where the notice does not.
  public var number: Int
  /// The problem in the notice's words, without quotes and numbering.
  public var title: String
  /// The heading that it stands under.
  public var section: String?
  /// How far it is solved; nil where unstated.
  public var status: Status?
  /// The words that state the status.
  public var statusText: String?
  /// What was done about it.
  @OmittedWhenEmpty public var measures: [Measure]
  /// Who answers for it.
  @OmittedWhenEmpty public var responsible: [String]
  /// Where it stands, measures included.
  public var span: Span

  /// A finding of which the number, title and place are known.
  public init(number: Int, title: String, section: String? = nil, span: Span) {
    self.number = number
    self.title = title
    self.section = section
    self.span = span
    measures = []
    responsible = []
  }
}

/// An undertaking of a plan.
public struct Action: Codable, Sendable, Equatable {
  /// Its number, counted from 1 through the plan.
  public var number: Int
  /// What it is called.
  public var title: String
  /// The text of its 工作目标, where it has one.
  public var goal: String?
  /// What is to be done.
  @OmittedWhenEmpty public var measures: [Measure]
  /// Where it stands, measures included.
  public var span: Span

  /// An action of which the number, title and place are known.
  public init(number: Int, title: String, goal: String? = nil, span: Span) {
    self.number = number
    self.title = title
    self.goal = goal
    self.span = span
    measures = []
  }
}

/// A value in its base unit: 5 万张 is 50000 张.
public struct Quantity: Codable, Sendable, Equatable {
  /// The value with 十百千万亿 multiplied out.
  public var value: Double
  /// The unit without a multiplier; `%` for every percentage; nil where none is written.
  public var unit: String?

  /// A value and its unit.
  public init(value: Double, unit: String?) {
    self.value = value
    self.unit = unit
  }
}

/// A number that a plan promises.
public struct Target: Codable, Sendable, Equatable {
  /// How the result is to compare with the value.
  public enum Comparator: String, Codable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case greater = ">"
  }

  /// What is counted or measured.
  public var indicator: String
  /// How the result is to compare with the value.
  public var comparator: Comparator
  /// The value as written.
  public var value: Double
  /// The unit as written, multiplier included (`万张`); nil where none is written.
  public var unit: String?
  /// The value in its base unit.
  public var normalized: Quantity
  /// By when.
  public var due: String?
  /// The number of the action that it belongs to.
  public var action: Int?
  /// Where it stands.
  public var span: Span

  /// Describes a target.
  public init(
    indicator: String, comparator: Comparator, value: Double, unit: String?, normalized: Quantity,
    due: String? = nil, action: Int? = nil, span: Span
  ) {
    self.indicator = indicator
    self.comparator = comparator
    self.value = value
    self.unit = unit
    self.normalized = normalized
    self.due = due
    self.action = action
    self.span = span
  }
}

/// A number that a report claims.
public struct Figure: Codable, Sendable, Equatable {
  /// What was counted or measured.
  public var subject: String
  /// The value as written.
  public var value: Double
  /// The unit as written, multiplier included (`万张`); nil where none is written.
  public var unit: String?
  /// 余, 约, 近, 超, 多 and the like, where the number is not exact.
  public var qualifier: String?
  /// The value in its base unit.
  public var normalized: Quantity
  /// The number of the finding that it belongs to.
  public var finding: Int?
  /// Where it stands.
  public var span: Span

  /// Describes a figure.
  public init(
    subject: String, value: Double, unit: String?, qualifier: String? = nil,
    normalized: Quantity, finding: Int? = nil, span: Span
  ) {
    self.subject = subject
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.normalized = normalized
    self.finding = finding
    self.span = span
  }
}

/// A calendar date of day precision and where it stands.
public struct DatedPlace: Codable, Sendable, Equatable {
  /// The date: `YYYY-MM-DD`, or `MM-DD` where no year is fixed.
  public var date: String
  /// The words that state it.
  public var text: String
  /// Where it stands.
  public var span: Span

  /// Places a date.
  public init(date: String, text: String, span: Span) {
    self.date = date
    self.text = text
    self.span = span
  }
}

/// An official who acts in the notice.
public struct Person: Codable, Sendable, Equatable {
  /// The name.
  public var name: String
  /// The post as written; nil where none is given.
  public var post: String?
  /// Where the person is first named.
  public var span: Span

  /// Names an official.
  public init(name: String, post: String?, span: Span) {
    self.name = name
    self.post = post
    self.span = span
  }
}

/// Where a notice asks to be answered.
public struct Contacts: Codable, Sendable, Equatable {
  /// Telephone numbers as written.
  @OmittedWhenEmpty public var phones: [String]
  /// E-mail addresses as written.
  @OmittedWhenEmpty public var emails: [String]
  /// Postal addresses as written.
  @OmittedWhenEmpty public var addresses: [String]

  /// Lists what is given.
  public init(phones: [String] = [], emails: [String] = [], addresses: [String] = []) {
    self.phones = phones
    self.emails = emails
    self.addresses = addresses
  }
}
