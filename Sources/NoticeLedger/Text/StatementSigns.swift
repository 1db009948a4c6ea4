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
    var look = Look()
    let table = Self.classes
    let bytes = text.utf8.span
    let all = [UInt32](capacity: bytes.count) { scalars in
      var place = 0
      while place < bytes.count {
        let scalar = bytes.scalar(at: &place)
        scalars.append(scalar)
        look.sees(table[scalar])
      }
    }
    mayStateAssignment = look.statesAssignment || look.endsWithVerb
    if look.statesDeadline { (deadlines, scalars) = (look.times, all) }
  }

  /// What was seen of a text so far.
  private struct Look {
    private var index = 0
    private var last: Classes = []
    private var all: Classes = []
    // Where the number begins that the last character is of, and where the last verb ends.
    private var number = 0
    private var verb = 0
    private(set) var times = Int.max..<Int.max
    private(set) var statesAssignment = false

    var endsWithVerb: Bool { verb > 0 && verb == index }

    var statesDeadline: Bool {
      !times.isEmpty && !all.isDisjoint(with: [.deadlineMark, .completion])
    }

    @inline(__always)
    mutating func sees(_ classes: Classes) {
      index &+= 1
      // A fourth of all characters have a class.
      guard !classes.isEmpty else {
        last = []
        return
      }
      if !last.contains(.number) { number = index }
      let continued = classes.continuing(last)
      all.formUnion(classes)
      last = classes
      guard !continued.isEmpty else { return }
      if continued.isTime {
        let start = continued.contains(.unit) ? number : index - 1
        times = min(times.lowerBound, start - 1)..<index - 1
      }
      if continued.contains(.verbEnd) { verb = index }
      if continued.contains(.colon) || continued.contains(.clauseEnd) && verb == index - 1 {
        statesAssignment = true
      }
    }
  }

  /// What a character speaks for.
  struct Classes: OptionSet {
    var rawValue: UInt16

    static let deadlineMark = Classes(rawValue: 1)
    static let completion = Classes(rawValue: 2)

    // In rows: what may begin, and with twice its value what goes on with that.

    /// A digit or the character of a number, and what a time goes on with behind a number.
    static let number = Classes(rawValue: 4)
    static let unit = Classes(rawValue: 8)
    /// The first characters of other times, and the second ones.
    static let timeWord = Classes(rawValue: 16)
    static let inTimeWord = Classes(rawValue: 32)
    /// The last characters of labels, and what stands behind a label.
    static let labelEnd = Classes(rawValue: 64)
    static let colon = Classes(rawValue: 128)
    /// The characters of verbs, and what may stand behind a clause that ends with one.
    static let verbStart = Classes(rawValue: 256)
    static let verbEnd = Classes(rawValue: 512)
    static let clauseEnd = Classes(rawValue: 1024)

    private static let continuations: Classes = [.unit, .inTimeWord, .colon, .verbEnd, .clauseEnd]

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
    ("牵配", .verbStart), ("头合", .verbEnd), (",，;；。、()（）\n", .clauseEnd),
    ("0123456789一二两三四五六七八九十半〇○零", .number),
    // Years, months, days, 个月, 工作日, 季度; and the marks of 2026.6.30 and 6—9月.
    ("年个工月周日天季", .unit), (".．/-－—–~～至到", .unit),
    // 今年, 本年度, 年底, 年终, 第三, 上半年, 每季度, 长期坚持, 持续推进, 立行立改, 立整立改, 适时.
    ("今本当明次年第上下每长持立适近", .timeWord),
    ("年底末终内0123456789一二两三四五六七八九十半季月周期续行整时", .inTimeWord),
  ])
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
