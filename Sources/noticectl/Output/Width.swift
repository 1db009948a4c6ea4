// How many cells of a terminal a text takes.

extension Unicode.Scalar {
  /// The cells that the character takes: 2, 1 or 0. Ambiguous ones (`…`, `“`) count 1.
  var width: Int {
    if value < 0x300 { return 1 }
    // The common Chinese characters.
    if 0x4E00...0x9FFF ~= value { return 2 }
    if WidthRanges.wide.hasRange(around: value) { return 2 }
    return WidthRanges.none.hasRange(around: value) ? 0 : 1
  }
}

extension String {
  /// The cells that the text takes in one line; control characters were escaped.
  var width: Int {
    unicodeScalars.reduce(0) { $0 + $1.width }
  }
}

extension [UInt32] {
  /// Whether one of the sorted pairs encloses a value.
  fileprivate func hasRange(around value: UInt32) -> Bool {
    var low = 0
    var high = count / 2
    while low < high {
      let middle = (low + high) / 2
      if self[2 * middle + 1] < value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count / 2 && self[2 * low] <= value
  }
}
