// Points out figures of one sentence that contradict each other.

import NoticeRecord

/// Checks the figures of a report against each other.
enum FigureRemarks {
  /// A remark for each rate that the counts of its sentence do not give, and for each whole that is
  /// less than its parts.
  static func find(_ text: IndexedText, _ figures: [Figure]) -> [Remark] {
    let utf8 = text.utf8
    var remarks: [Remark] = []
    var rest = figures[...]
    var offset = 0
    while rest.count >= 3, offset < utf8.count {
      let sentence = offset..<text.sentenceEnd(from: offset, to: utf8.count)
      offset = sentence.upperBound
      let span = text.span(sentence)
      let own = rest.prefix { $0.span.end <= span.end }
      rest = rest.dropFirst(own.count)
      guard own.count >= 3 else { continue }
      remarks += rates(own) + parts(text, sentence, own)
    }
    return remarks
  }

  /// 竣工率74% beside 竣工1338个 and a whole of 1819个 must be 1338 of 1819; a rate that changed is
  /// stated twice and says nothing of the counts.
  private static func rates(_ figures: ArraySlice<Figure>) -> [Remark] {
    figures.indices.filter { figures[$0].normalized.unit == "%" }.compactMap { index in
      let rate = figures[index]
      let beside = figures[..<index].suffix(mostCounts) + figures[index...].prefix(mostCounts)
      guard rate.subject.hasSuffix("率"),
        beside.count(where: { $0.subject == rate.subject }) == 1,
        let part = numerator(of: rate, in: beside)
      else { return nil }
      let wholes = beside.filter {
        $0.unit == part.unit && $0.value > part.value && $0.subject != part.subject
      }
      guard !wholes.isEmpty, !wholes.contains(where: { gives(part, $0, rate) }),
        !follows(rate, from: figures[..<index].suffix(mostCounts))
      else { return nil }
      return Remark(
        code: "contradiction",
        message: "\(rate.subject) \(plain(rate.value))% does not follow from the counts beside it.",
        span: rate.span)
    }
  }

  /// 完成率88.5% beside 26个问题, 完成整改23个 and 阶段性完成2个: whether two of the counts before a rate give it,
  /// however they are named.
  private static func follows(_ rate: Figure, from figures: ArraySlice<Figure>) -> Bool {
    figures.contains { whole in
      figures.contains { part in
        part.unit == whole.unit && part.normalized.unit != "%" && gives(part, whole, rate)
      }
    }
  }

  /// How many counts on each side of a rate stand beside it.
  private static let mostCounts = 8

  /// The count that a rate is named for: 竣工 for 竣工率.
  private static func numerator(of rate: Figure, in figures: ArraySlice<Figure>) -> Figure? {
    let stem = String(rate.subject.unicodeScalars.dropLast().suffix(2).map(Character.init))
    guard stem.unicodeScalars.count == 2 else { return nil }
    return figures.first {
      $0.normalized.unit != "%" && $0.qualifier == nil && $0.subject.hasSuffix(stem)
    }
  }

  private static func gives(_ part: Figure, _ whole: Figure, _ rate: Figure) -> Bool {
    guard whole.value > 0 else { return false }
    return abs(part.value / whole.value * 100 - rate.value) < 1
  }

  /// 1800个，其中竣工1338个，施工462个: the parts are not more than the whole.
  private static func parts(
    _ text: IndexedText, _ sentence: Range<Int>, _ figures: ArraySlice<Figure>
  ) -> [Remark] {
    guard let word = text.utf8.range(of: "其中", in: sentence) else { return [] }
    let place = text.span(word)
    guard let whole = figures.last(where: { $0.span.end <= place.start }), whole.qualifier == nil
    else { return [] }
    let parts = figures.filter { $0.span.start >= place.end && $0.unit == whole.unit }
    guard parts.count >= 2, parts.allSatisfy({ $0.qualifier == nil }) else { return [] }
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum > whole.value, whole.unit != "%" else { return [] }
    return [
      Remark(
        code: "contradiction",
        message: "The parts make \(plain(sum)), more than the whole of \(plain(whole.value)).",
        span: whole.span)
    ]
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
