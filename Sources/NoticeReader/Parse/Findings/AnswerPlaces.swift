// Where a report answers: its statements of status, and the labels that it repeats.

import NoticeRecord

/// The places that recur once for each problem, whatever the layout.
struct AnswerPlaces {
  /// The places that may each belong to one problem, in rising order: all statements of status, then
  /// the places of each label, the one that recurs most first.
  private(set) var groups: [[Int]] = []
  /// How many labels are tried.
  private static let most = 4
  /// The places of the label of what was done that recurs most.
  private var measures: [Int] = []

  /// Looks through the lines of a report.
  init(_ text: IndexedText, _ lines: [Line]) {
    var statuses: [Int] = []
    var labels: [(words: Range<Int>, sort: FieldLabel.Sort, places: [Int])] = []
    let utf8 = text.utf8
    for line in lines {
      let found = FieldLabel.all(in: text, line.range)
      for label in found {
        guard Self.answers(label.sort) else { continue }
        if let known = labels.firstIndex(where: {
          utf8[$0.words].elementsEqual(utf8[label.range])
        }) {
          labels[known].places.append(label.range.lowerBound)
        } else {
          labels.append((label.range, label.sort, [label.range.lowerBound]))
        }
      }
      if let place = Self.status(text, line, found) { statuses.append(place) }
    }
    labels.removeAll { $0.places.count < 2 }
    labels.sort { ($1.places.count, $0.places[0]) < ($0.places.count, $1.places[0]) }
    groups = (statuses.count >= 2 ? [statuses] : []) + labels.prefix(Self.most).map(\.places)
    measures = labels.first { $0.sort != .status }?.places ?? []
  }

  /// The lines without number or label that stand right before that label each time; a sentence
  /// among them must sound like a problem.
  func answered(_ lines: [Line], _ utf8: [UInt8]) -> Set<Int> {
    // A label in brackets, 【整改情况】, begins behind the first.
    let places = Set(measures)
    func isPlace(_ start: Int) -> Bool { places.contains(start) || places.contains(start + 3) }
    let heads = lines.indices.dropLast().filter { index in
      isPlace(lines[index + 1].range.lowerBound) && lines[index].marker == nil
        && FieldLabel.opening(utf8, lines[index].range) == nil
        && (4...60).contains(utf8.characters(in: lines[index].range))
        && (!utf8.says("。", endingAt: lines[index].range.upperBound)
          || FindingTitle.soundsLikeProblem(utf8, lines[index].range))
    }
    return heads.count * 4 >= measures.count * 3
      ? Set(heads.map { lines[$0].range.lowerBound }) : []
  }

  /// Whether most of the places where problems may begin are followed by one status each.
  func fit(_ starts: [Int]) -> Bool {
    guard starts.count >= 2, let statuses = groups.first else { return false }
    let ones = starts.indices.count { place in
      let end = place + 1 < starts.count ? starts[place + 1] : Int.max
      return statuses.countRising(from: starts[place], to: end) == 1
    }
    return ones * 4 >= starts.count * 3
  }

  private static func answers(_ sort: FieldLabel.Sort) -> Bool {
    sort == .measures || sort == .progress || sort == .status
  }

  /// Where a line states how far a problem is solved: behind a label, in brackets, or in its first or
  /// last sentence.
  private static func status(
    _ text: IndexedText, _ line: Line, _ labels: [FieldLabel.Hit]
  ) -> Int? {
    let utf8 = text.utf8
    for (index, label) in labels.enumerated() where answers(label.sort) {
      let next =
        index + 1 < labels.count ? labels[index + 1].range.lowerBound : line.range.upperBound
      let value = label.range.upperBound..<next
      let first = value.lowerBound..<(utf8.firstOffset(of: "。；;", in: value) ?? value.upperBound)
      let bracket = StatusBracket.opening(utf8, value)
      if bracket != nil || StatusWords.readAnswer(utf8, first) != nil
        || StatusWords.isShare(utf8, first)
      {
        return label.range.lowerBound
      }
    }
    let words = line.words
    if let first = labels.first,
      let bracket = StatusBracket.closing(
        utf8, words.lowerBound..<max(words.lowerBound, first.range.lowerBound))
    {
      return bracket.lowerBound
    }
    if let bracket = StatusBracket.opening(utf8, words)
      ?? StatusBracket.closing(utf8, words, orDash: line.marker != nil)
    {
      return bracket.lowerBound
    }
    guard let stop = utf8.range(of: "。", in: words)?.lowerBound else {
      return line.marker == nil && StatusWords.read(utf8, words) != nil ? words.lowerBound : nil
    }
    if let bracket = StatusBracket.closing(utf8, words.lowerBound..<stop) {
      return bracket.lowerBound
    }
    if let last = StatusWords.closing(utf8, words) { return last.lowerBound }
    let first = words.lowerBound..<stop
    return StatusWords.read(utf8, first) == nil ? nil : first.lowerBound
  }
}

extension [Int] {
  /// How many of these numbers, which rise, lie between two others, the second not among them.
  func countRising(from start: Int, to end: Int) -> Int {
    Swift.max(0, partitioningIndex { $0 >= end } - partitioningIndex { $0 >= start })
  }
}
