import NoticeRecord
import Testing

@testable import NoticeReader

struct FigureRemarksTests {
  private func remarks(_ text: String, _ figures: [(String, Double, String, String)]) -> [Remark] {
    let mapped = IndexedText(text)
    let found = figures.map { subject, value, unit, words in
      let place = text.range(of: words).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Span(start: start, end: start + words.utf8.count)
      }
      return Figure(
        subject: subject, value: value, unit: unit, normalized: Quantity(value: value, unit: unit),
        span: place ?? Span(start: 0, end: 0))
    }
    return FigureRemarks.find(mapped, found)
  }

  @Test(arguments: [(74.0, 0), (84.0, 1)])
  func `a rate must follow from the counts beside it`(rate: Double, count: Int) {
    let found = remarks(
      "建设项目1819个，竣工1338个，竣工率\(Int(rate))%。",
      [
        ("建设项目", 1819, "个", "1819个"), ("竣工", 1338, "个", "1338个"),
        ("竣工率", rate, "%", "\(Int(rate))%"),
      ])
    #expect(found.count == count)
  }

  @Test(arguments: [(88.5, 0), (96.0, 1)])
  func `a rate may follow from any two counts before it`(rate: Double, count: Int) {
    let found = remarks(
      "指出26个问题，已完成整改23个，阶段性完成2个，整改完成率\(Int(rate))%。",
      [
        ("问题", 26, "个", "26个"), ("完成整改", 23, "个", "23个"), ("阶段性完成", 2, "个", "2个"),
        ("整改完成率", rate, "%", "\(Int(rate))%"),
      ])
    #expect(found.count == count)
  }

  @Test func `a rate that rose is not measured by counts that rose`() {
    let found = remarks(
      "参与学生由1200人增加到1500人，参与率从82%上升至97%。",
      [
        ("参与学生", 1200, "人", "1200人"), ("参与学生", 1500, "人", "1500人"),
        ("参与率", 82, "%", "82%"), ("参与率", 97, "%", "97%"),
      ])
    #expect(found.isEmpty)
  }

  @Test(arguments: [(462.0, 0), (500.0, 1)])
  func `parts are not more than their whole`(part: Double, count: Int) {
    let found = remarks(
      "开工1800个，其中竣工1338个，施工\(Int(part))个。",
      [
        ("开工", 1800, "个", "1800个"), ("竣工", 1338, "个", "1338个"),
        ("施工", part, "个", "\(Int(part))个"),
      ])
    #expect(found.count == count)
  }
}

extension String {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
