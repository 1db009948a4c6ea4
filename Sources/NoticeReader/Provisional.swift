// Stand-ins for the stages that are not built yet; each goes when the real stage arrives (issue 2).

import NoticeRecord

/// Finds the officials who act.
enum People {
  /// The people in a range.
  static func find(in text: MappedText, _ range: Range<Int>) -> [Person] { [] }
}
