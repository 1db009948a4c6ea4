// Times and sizes as systemd writes them: `1min 30s`, `200ms`, `16M`.

/// Spans of time, `systemd.time(7)`.
enum TimeSpan {
  private static let units: [(name: String, milliseconds: Int64)] = [
    ("ms", 1), ("msec", 1), ("s", 1000), ("sec", 1000), ("second", 1000), ("seconds", 1000),
    ("m", 60_000), ("min", 60_000), ("minute", 60_000), ("minutes", 60_000),
    ("h", 3_600_000), ("hr", 3_600_000), ("hour", 3_600_000), ("hours", 3_600_000),
    ("d", 86_400_000), ("day", 86_400_000), ("days", 86_400_000),
  ]

  /// Reads a span; a number alone is seconds.
  ///
  /// - Returns: nil for anything that is not a span of time.
  static func parse(_ text: String) -> Duration? {
    var total: Int64 = 0
    var rest = text.utf8.filter { $0 != UInt8(ascii: " ") }[...]
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      let letters = rest.prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(letters.count)
      let unit = letters.isEmpty ? "s" : String(decoding: letters, as: UTF8.self)
      guard let number = Int64(String(decoding: digits, as: UTF8.self)),
        let size = units.first(where: { $0.name == unit })?.milliseconds
      else { return nil }
      let (product, overflows) = number.multipliedReportingOverflow(by: size)
      guard !overflows, product < .max / 2 - total else { return nil }
      total += product
    }
    return .milliseconds(total)
  }

  /// Writes a span in the largest unit that fits.
  static func text(_ span: Duration) -> String {
    let (seconds, attoseconds) = span.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    for (unit, size) in [("h", Int64(3_600_000)), ("min", 60_000), ("s", 1000)]
    where milliseconds > 0 && milliseconds % size == 0 {
      return "\(milliseconds / size)\(unit)"
    }
    return "\(milliseconds)ms"
  }
}

/// Sizes in bytes with the suffixes K, M, G to the base 1024, as `systemd.unit(5)` settings take.
enum ByteSize {
  /// Reads a size.
  ///
  /// - Returns: nil for anything that is not a size.
  static func parse(_ text: String) -> Int? {
    let factors: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    guard let last = text.last else { return nil }
    let factor = factors[last]
    guard let number = Int(factor == nil ? text : String(text.dropLast())), number >= 0 else {
      return nil
    }
    let (size, overflows) = number.multipliedReportingOverflow(by: factor ?? 1)
    return overflows ? nil : size
  }
}
