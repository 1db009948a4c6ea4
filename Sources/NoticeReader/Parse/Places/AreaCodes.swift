// The cities that a telephone number belongs to, by its area code: 0527 is 宿迁市.

import NoticeTables

/// Knows telephone area codes.
enum AreaCodes {
  /// The cities, by their places in the table of divisions, that share the area code with which a
  /// number begins; none for mobile and service numbers.
  static func cities(of number: String) -> [Int] {
    let digits = number.utf8.filter(ASCII.isDigit).map { Int($0) - 0x30 }
    guard digits.first == 0, digits.count >= 10, digits[1] > 0 else { return [] }
    // 010 and 02x have three digits, all others four.
    let code = digits.prefix(digits[1] < 3 ? 3 : 4).reduce(0) { $0 * 10 + $1 }
    return table[code] ?? []
  }

  /// The cities by the number that an area code says: no other code differs in its zeros alone.
  private static let table: [Int: [Int]] = {
    // A C array of constant bytes; it is copied at once.
    let bytes = [UInt8](
      UnsafeBufferPointer(start: notice_table_area_codes, count: notice_table_area_codes_size))
    let divisions = Divisions.all
    var table: [Int: [Int]] = [:]
    var rows = TableRows(bytes)
    while !rows.isAtEnd {
      let (code, cities) = (rows.number(), rows.cell())
      guard let code else { continue }
      table[code] = bytes.parts(of: cities, betweenBytes: 0x20).compactMap {
        bytes.number($0).flatMap(divisions.place)
      }
    }
    return table
  }()
}
