// The cities that a telephone number belongs to, by its area code: 0527 is 宿迁市.

import NoticeTables

/// Knows telephone area codes.
enum AreaCodes {
  /// The cities, by their places in the table of divisions, that share the area code with which a
  /// number begins; none for mobile and service numbers.
  static func cities(of number: String) -> [Int] {
    let digits = Array(number.unicodeScalars.filter { ("0"..."9").contains($0) })
    guard digits.first == "0", digits.count >= 10 else { return [] }
    // 010 and 02x have three digits, all others four.
    let length = digits[1] == "1" || digits[1] == "2" ? 3 : 4
    return table[String(String.UnicodeScalarView(digits.prefix(length)))] ?? []
  }

  private static let table: [String: [Int]] = {
    // A C array of constant bytes.
    let bytes = UnsafeBufferPointer(
      start: notice_table_area_codes, count: notice_table_area_codes_size)
    var table: [String: [Int]] = [:]
    for row in bytes.split(separator: 0x0A) {
      let cells = row.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 2 else { continue }
      table[cells[0]] = cells[1].split(separator: " ")
        .compactMap { Int($0).flatMap { Divisions.all.place(ofCode: $0) } }
    }
    return table
  }()
}
