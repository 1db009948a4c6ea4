// Goes through the bytes of a table cell by cell, without a list of its rows.

/// The cells of a table, which tabs and line breaks end.
struct TableRows {
  private let bytes: [UInt8]
  private var offset = 0

  /// Starts at the beginning of a table.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether all cells have been taken.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Takes a cell, and gives where it stands.
  mutating func cell() -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x09, bytes[offset] != 0x0A { offset &+= 1 }
    defer { offset &+= 1 }
    return start..<offset
  }

  /// Takes a cell, and gives the number that its digits say; nil where it has none.
  mutating func number() -> Int? {
    let start = offset
    var number = 0
    while offset < bytes.count, ASCII.isDigit(bytes[offset]) {
      number = number &* 10 &+ Int(bytes[offset] &- 0x30)
      offset &+= 1
    }
    let isNumber = offset > start
    return cell().isEmpty && isNumber ? number : nil
  }

  /// Passes over the rest of a row.
  mutating func skipRow() {
    while offset < bytes.count, bytes[offset] != 0x0A { offset &+= 1 }
    offset &+= 1
  }
}
