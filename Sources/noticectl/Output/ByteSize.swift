// Sizes as people read them.

/// Numbers of bytes in words.
enum ByteSize {
  /// The number with a fitting unit: `3.4 MiB`.
  static func text(_ bytes: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1024 && unit < units.count - 1 {
      value /= 1024
      unit += 1
    }
    return "\(tenths(value)) \(units[unit])"
  }

  /// A number to one place behind the point.
  static func tenths(_ value: Double) -> String {
    plain((value * 10).rounded() / 10)
  }
}
