// How tables are gone through.

import Testing

@testable import NoticeReader

@Suite struct TableRowsTests {
  @Test func `cells and numbers are taken in their order, empty ones too`() {
    let table = Array("code\tname\tparent\n110000\t北京市\t\n110101\t东城区\t110000\n".utf8)
    var rows = TableRows(table)
    rows.skipRow()
    var taken: [String] = []
    while !rows.isAtEnd {
      let (code, name, parent) = (rows.number(), rows.cell(), rows.number())
      taken.append("\(code ?? 0) \(table.string(name)) \(parent ?? 0)")
    }
    #expect(taken == ["110000 北京市 0", "110101 东城区 110000"])
  }

  @Test(arguments: ["", "x", "12x", "x12", "1 2"])
  func `a cell that is not all digits is no number`(cell: String) {
    var rows = TableRows(Array("\(cell)\t7\n".utf8))
    #expect(rows.number() == nil)
    #expect(rows.number() == 7)
    #expect(rows.isAtEnd)
  }
}
