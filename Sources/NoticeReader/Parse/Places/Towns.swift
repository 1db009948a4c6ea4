// Towns by which a county is known that the text does not name: 籍山镇 lies in 南陵县 alone.

import NoticeTables

/// Finds the county of the towns that a text names.
enum Towns {
  /// The county, by its place in the table of divisions, of every town in the range whose name no
  /// other county has; nil where there are none, where they lie in several counties, or where one
  /// is named but once.
  static func county(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    let towns = Self.all
    let hits = towns.finder.hits(in: utf8, range)
    guard hits.count >= fewest, let first = hits.first else { return nil }
    let county = towns.counties[first.phrase]
    return hits.allSatisfy { towns.counties[$0.phrase] == county } ? county : nil
  }

  /// How often towns must be named: once may be in passing.
  private static let fewest = 2

  /// The towns with their counties, read when first asked for.
  private static let all: (finder: PhraseTable, counties: [Int]) = {
    // A C array of constant bytes; it is copied at once.
    let table = [UInt8](
      UnsafeBufferPointer(start: notice_table_towns, count: notice_table_towns_size))
    var (bytes, starts, counties): ([UInt8], [Int32], [Int]) = ([], [0], [])
    bytes.reserveCapacity(table.count)
    starts.reserveCapacity(table.count / 10)
    counties.reserveCapacity(table.count / 10)
    let divisions = Divisions.all
    var rows = TableRows(table)
    while !rows.isAtEnd {
      let (code, names) = (rows.number(), rows.cell())
      guard let code, let county = divisions.place(ofCode: code) else { continue }
      var start = names.lowerBound
      while start < names.upperBound {
        let end = table.firstOffset(ofByte: 0x20, from: start, to: names.upperBound)
        bytes += table[start..<(end ?? names.upperBound)]
        starts.append(Int32(bytes.count))
        counties.append(county)
        start = (end ?? names.upperBound) + 1
      }
    }
    return (PhraseTable(bytes, starts, endings: false), counties)
  }()
}
