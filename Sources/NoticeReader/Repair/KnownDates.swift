// The dates of a text that are whole.

/// The whole dates of a text: what a damaged one is measured against.
struct KnownDates: Sendable {
  /// A date and where it stands.
  struct Place: Sendable {
    var date: CalendarDay
    var range: Range<Int>
  }

  /// The dates in their order.
  let places: [Place]
  /// When the page was published, as far as its top says so.
  let published: Place?
  private let days: Set<CalendarDay>

  /// Collects 2024年7月17日, 7月17日, 2024-07-17, 2024/7/17 and 2024.7.17.
  init(_ utf8: [UInt8]) {
    var places: [Place] = []
    var offset = 0
    while offset < utf8.count {
      guard Digits.isDigit(utf8[offset]) else {
        offset += HanText.step(utf8[offset])
        continue
      }
      let end = Digits.end(utf8, from: offset)
      if let place = Self.date(utf8, from: offset) {
        places.append(place)
        offset = place.range.upperBound
      } else {
        offset = end
      }
    }
    self.places = places
    published = PublicationDay.find(utf8, among: places)
    days = Set(
      places.map(\.date).map { CalendarDay(year: nil, month: $0.month, day: $0.day) ?? $0 })
  }

  /// Whether the text has this month and day somewhere unharmed.
  func confirm(_ date: CalendarDay) -> Bool {
    guard let plain = CalendarDay(year: nil, month: date.month, day: date.day) else { return false }
    return days.contains(plain)
  }

  /// The last date that ends at an offset or in front of it.
  func last(before offset: Int) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : nil
  }

  private static func date(_ utf8: [UInt8], from start: Int) -> Place? {
    var numbers: [Int] = []
    var signs: [ArraySlice<UInt8>] = []
    var offset = start
    while numbers.count < 3, offset < utf8.count, Digits.isDigit(utf8[offset]) {
      let end = Digits.end(utf8, from: offset)
      guard end - offset <= 4, let number = Digits.value(utf8, offset..<end) else { return nil }
      let next = end < utf8.count ? end + HanText.length(of: utf8[end]) : end
      numbers.append(number)
      signs.append(utf8[end..<next])
      if let date = date(numbers, signs) {
        let isSigned = signs.last?.elementsEqual(Digits.day) ?? false
        return Place(date: date, range: start..<(isSigned ? next : end))
      }
      offset = next
    }
    return nil
  }

  private static func date(_ numbers: [Int], _ signs: [ArraySlice<UInt8>]) -> CalendarDay? {
    let endsWithDay = signs.last?.elementsEqual(Digits.day) ?? false
    if numbers.count == 2, endsWithDay, signs[0].elementsEqual(Digits.month) {
      return CalendarDay(year: nil, month: numbers[0], day: numbers[1])
    }
    guard numbers.count == 3 else { return nil }
    let isWritten =
      endsWithDay && signs[0].elementsEqual(Digits.year) && signs[1].elementsEqual(Digits.month)
    // - . /
    let isPlain = signs[0] == signs[1] && signs[0].allSatisfy { (0x2D...0x2F).contains($0) }
    guard isWritten || isPlain else { return nil }
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
