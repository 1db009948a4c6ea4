// Stand-ins for the stages that are not built yet; each goes when the real stage arrives (issue 2).

import NoticeRecord

/// Finds the numbers that a report claims.
enum Figures {
  /// The figures in a range; `finding` is the number of the finding that holds it.
  static func find(in text: MappedText, _ range: Range<Int>, finding: Int?) -> [Figure] { [] }
}

/// Finds the numbers that a plan promises.
enum Targets {
  /// The targets in a range; `action` is the number of the action that holds it.
  static func find(in text: MappedText, _ range: Range<Int>, action: Int?, year: Int?) -> [Target] {
    []
  }
}

/// Finds the officials who act.
enum People {
  /// The people in a range.
  static func find(in text: MappedText, _ range: Range<Int>) -> [Person] { [] }
}
