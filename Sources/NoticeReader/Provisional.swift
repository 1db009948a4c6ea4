// Stand-ins for the stages that are not built yet; each goes when the real stage arrives (issue 2).

import NoticeRecord

/// A file's text as its encoding and markup give it: UTF-8, lines separated by line feeds.
struct Page: Sendable {
  /// The text.
  var text: MappedText
  /// The encoding by its IANA name.
  var encoding: String
  /// How the bytes are laid out.
  var format: Source.Format
  /// The page's `<title>`; HTML only.
  var title: Quote?
  /// The page's `<meta>` elements; HTML only.
  var metadata: [PageField]
  /// Repairs of the kinds encoding and entity.
  var repairs: [Repair]
  /// What a careful reader would point out.
  var remarks: [Remark]
}

/// A named value that the page's head gives.
struct PageField: Sendable {
  /// The name in lower case.
  var name: String
  /// The value.
  var value: String
  /// Where the value stands.
  var span: Span
}

/// Turns bytes into a page.
enum PageDecoder {
  /// The page that the bytes hold.
  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> Page {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let text = MappedText(unchanged: Array(String(decoding: bytes, as: UTF8.self).utf8))
    return Page(
      text: text, encoding: "UTF-8", format: .text, title: nil, metadata: [], repairs: [],
      remarks: [])
  }
}

/// A text with its damage undone.
struct Mended: Sendable {
  /// The text in simplified script.
  var text: MappedText
  /// The script that the text was written in.
  var script: Source.Script?
  /// What was changed.
  var repairs: [Repair]
  /// What a careful reader would point out.
  var remarks: [Remark]
}

/// Undoes the damage that copies carry.
enum Mender {
  /// The text with its damage undone.
  static func mend(_ text: MappedText) -> Mended {
    Mended(text: text, script: nil, repairs: [], remarks: [])
  }
}

/// A third of a month.
enum Third: Sendable, Equatable {
  case early, mid, late
}

/// A date as the text writes it.
struct WrittenDate: Sendable, Equatable {
  /// The year, where it is written.
  var year: Int?
  /// The month, where it is written.
  var month: Int?
  /// The day, where it is written.
  var day: Int?
  /// The third of the month, where it is written.
  var third: Third?
  /// Where the date stands in the text.
  var range: Range<Int>
  /// The date as RECORD writes it, when it is complete enough.
  var iso: String? { nil }
}

/// Finds written dates.
enum WrittenDates {
  /// The dates in a range, in order.
  static func scan(_ utf8: [UInt8], in range: Range<Int>) -> [WrittenDate] { [] }
}

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
