// What a text may state, told by one look at its characters: most measures name neither a deadline
// nor who answers for them, and those that may are read.

/// Whether a text may state a deadline and who answers.
public struct StatementSigns: Sendable, Equatable {
  /// The characters of the text, by their places from 0, among which all expressions of time begin
  /// that may be deadlines. Empty where the text states none: without an expression of time, and
  /// without a character such as those of 年底前, 月内, 止, 时限, 延期, or 完成 and its like.
  public private(set) var deadlines = 0..<0
  /// Whether a label with its colon stands in the text, or a clause that ends with 牵头 or 配合.
  public private(set) var mayStateAssignment = false
  /// The characters themselves, for those who read the deadlines; none where there are none.
  private(set) var scalars: [UInt32] = []

  /// Looks at a text.
  public init(of text: String) {
    let scalars = [UInt32](scalarsOf: text)
    let table = Self.classes
    var last: Classes = []
    var seen: Classes = []
    var times = Int.max..<Int.max
    // One branch a character, seldom taken: a fourth of all characters have a class, and the
    // processor cannot foresee which.
    for index in scalars.indices {
      let classes = table[scalars[index]]
      let continued = classes.continuing(last)
      seen.formUnion(classes)
      last = classes
      guard !continued.isEmpty else { continue }
      if continued.isTime {
        times = min(times.lowerBound, Self.start(ofTimeIn: scalars, goingOnAt: index))..<index
      }
      if continued.contains(.colon) { mayStateAssignment = true }
      if continued.contains(.clauseEnd), Self.isVerb(in: scalars, before: index) {
        mayStateAssignment = true
      }
    }
    if Self.isVerb(in: scalars, before: scalars.count) { mayStateAssignment = true }
    guard !times.isEmpty, !seen.isDisjoint(with: [.deadlineMark, .completion]) else { return }
    (deadlines, self.scalars) = (times, scalars)
  }

  /// Where the character or the number begins that another one goes on with.
  private static func start(ofTimeIn scalars: [UInt32], goingOnAt index: Int) -> Int {
    var start = index - 1
    guard classes[scalars[start]].contains(.number) else { return start }
    while start > 0, classes[scalars[start - 1]].contains(.number) { start -= 1 }
    return start
  }

  /// What a character speaks for.
  struct Classes: OptionSet {
    var rawValue: UInt16

    static let deadlineMark = Classes(rawValue: 1)
    static let completion = Classes(rawValue: 2)

    // In pairs: what may begin, and with twice its value what goes on with that.

    /// A digit or the character of a number, and what a time goes on with behind a number.
    static let number = Classes(rawValue: 4)
    static let unit = Classes(rawValue: 8)
    /// The first characters of other times, and the second ones.
    static let timeWord = Classes(rawValue: 16)
    static let inTimeWord = Classes(rawValue: 32)
    /// The last characters of labels, and what stands behind a label.
    static let labelEnd = Classes(rawValue: 64)
    static let colon = Classes(rawValue: 128)
    /// The last characters of verbs, and what may stand behind a clause that ends with one.
    static let verbEnd = Classes(rawValue: 256)
    static let clauseEnd = Classes(rawValue: 512)

    private static let continuations: Classes = [.unit, .inTimeWord, .colon, .clauseEnd]

    /// With what of its classes a character goes on with the classes of the one before it.
    func continuing(_ first: Classes) -> Classes {
      Classes(rawValue: first.rawValue << 1 & rawValue & Self.continuations.rawValue)
    }

    /// Whether it goes on with an expression of time.
    var isTime: Bool { !isDisjoint(with: [.unit, .inTimeWord]) }
  }

  static let classes = ScalarTable([
    ("前底末内止限到延迟", .deadlineMark), ("完建竣投启实达", .completion),
    // Labels: 单位, 部门, 处室, 科室, 领导, 责任人. Verbs: 牵头, 配合.
    ("位门室导人", .labelEnd), (":：", .colon),
    ("头合", .verbEnd), (",，;；。、()（）\n", .clauseEnd),
    ("0123456789一二两三四五六七八九十半", .number),
    // Years, months, days, 个月, 工作日, 季度.
    ("年个工月周日天季", .unit),
    // 今年, 本年度, 年底, 年终, 第三, 上半年, 每季度, 长期坚持, 持续推进, 立行立改, 立整立改, 适时.
    ("今本当明次年第上下每长持立适近", .timeWord),
    ("年底末终内0123456789一二两三四五六七八九十半季月周期续行整时", .inTimeWord),
  ])

  /// Whether 牵头 or 配合 ends before a place.
  private static func isVerb(in scalars: [UInt32], before place: Int) -> Bool {
    guard place > 1 else { return false }
    let (first, second) = (scalars[place - 2], scalars[place - 1])
    return (first == 0x7275 && second == 0x5934) || (first == 0x914D && second == 0x5408)
  }
}

/// The classes of each character of the basic plane, looked up at every character of a text.
struct ScalarTable: Sendable {
  private var classes = [UInt16](repeating: 0, count: 0x10000)

  /// The classes of the characters of some texts; all others have none.
  init(_ entries: [(characters: String, classes: StatementSigns.Classes)]) {
    for entry in entries {
      for scalar in entry.characters.unicodeScalars where scalar.value < 0x10000 {
        classes[Int(scalar.value)] |= entry.classes.rawValue
      }
    }
  }

  /// A character's classes.
  @inline(__always)
  subscript(_ scalar: UInt32) -> StatementSigns.Classes {
    StatementSigns.Classes(rawValue: scalar < 0x10000 ? classes[Int(scalar)] : 0)
  }
}
