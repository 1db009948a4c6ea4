// Towns by which a county is known that the text does not name: 籍山镇 lies in 南陵县 alone.

import NoticeTables

/// Finds the county of the towns that a text names.
enum Towns {
  /// The county, by its place in the table of divisions, of every town in the range whose name no
  /// other county has; nil where there are none, where they lie in several counties, or where one
  /// is named but once.
  static func county(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let hits = finder.hits(in: utf8, range)
    guard hits.count >= fewest, let first = hits.first else { return nil }
    let county = counties[first.phrase]
    return hits.allSatisfy { counties[$0.phrase] == county } ? county : nil
  }

  /// How often towns must be named: once may be in passing.
  private static let fewest = 2

  private static let counties = table.map(\.county)
  private static let finder = PhraseTable(table.map(\.name))

  /// The towns with their counties, read when first asked for.
  private static let table: [(name: String, county: Int)] = {
    // A C array of constant bytes.
    let bytes = UnsafeBufferPointer(start: notice_table_towns, count: notice_table_towns_size)
    return bytes.split(separator: 0x0A).flatMap { row -> [(name: String, county: Int)] in
      let cells = row.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 2, let county = Divisions.all.place(ofCode: cells[0]) else { return [] }
      return cells[1].split(separator: " ").map { (String($0), county) }
    }
  }()
}
