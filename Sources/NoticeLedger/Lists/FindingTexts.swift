// The part of a notice's text that is about each finding, for what a record does not say: who of
// those who answer for it leads and who assists, and by when it is to be solved as a whole.

public import NoticeRecord

/// The parts of a text, one a finding.
public struct FindingTexts {
  private let utf8: [UInt8]
  private let parts: [Range<Int>?]
  /// Where deadlines of findings are stated, in the text's order.
  let deadlineValues: [Label]
  /// Where words stand that may set another day than it was, in the text's order.
  let adjustments: [Int]
  /// Whether the findings stand in a table with a column of deadlines.
  let hasDeadlineColumn: Bool

  /// Finds the findings' titles in a text; each part goes on to the next title that is found.
  public init(of findings: [Finding], in text: String) {
    let utf8 = Array(text.utf8)
    self.utf8 = utf8
    deadlineValues = Self.deadlineValues(in: utf8)
    adjustments = Self.adjustments(in: utf8)
    var starts: [Int?] = []
    var place = 0
    for finding in findings {
      let start = utf8.firstOffset(ofWord: Array(finding.title.utf8), in: place..<utf8.count)
      starts.append(start)
      if let start { place = start + 1 }
    }
    let count = utf8.count
    let first = starts.lazy.compactMap(\.self).first
    hasDeadlineColumn = first.map { Self.hasDeadlineColumn(in: utf8, before: $0) } ?? false
    parts = starts.indices.map { index in
      guard let start = starts[index] else { return nil }
      let next = starts[(index + 1)...].lazy.compactMap(\.self).first
      return start..<(next ?? count)
    }
  }

  /// Who leads and who assists of those who answer for a finding as a whole, all of them leading
  /// where its part of the text does not say otherwise.
  public func assignment(of finding: Finding, at index: Int) -> Assignment {
    var names: [String] = []
    for name in finding.responsible where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    guard let part = part(at: index) else { return Assignment(leads: names) }
    let stated = Assignment.stated(in: String(decoding: part, as: UTF8.self))
    let assists = names.filter { stated.assists.contains($0) && !stated.leads.contains($0) }
    return Assignment(leads: names.filter { !assists.contains($0) }, assists: assists)
  }

  /// How many findings there are.
  var count: Int { parts.count }

  /// Where words stand in a part of the text.
  func offset(of words: String, in part: Range<Int>) -> Int? {
    utf8.firstOffset(ofWord: Array(words.utf8), in: part)
  }

  /// The part about a finding; nil where its title is not found.
  func part(at index: Int) -> ArraySlice<UInt8>? {
    parts[index].map { utf8[$0] }
  }
}
