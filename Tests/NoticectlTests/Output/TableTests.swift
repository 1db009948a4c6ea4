// Columns line up whatever the script.

import Testing

@testable import noticectl

@Suite struct TableTests {
  private struct Row: Encodable {
    var id: Int
    var title: String
    var note: String
  }

  private let columns: [Column<Row>] = [
    Column("id", .id, .number) { Cell($0.id) },
    Column("title", .title, .flexible) { Cell($0.title) },
    Column("note", .reason) { Cell($0.note, .bad) },
    Column(hidden: "extra") { _ in Cell("hidden") },
  ]

  private func lines(
    _ rows: [Row], width: Int? = nil, colours: Bool = false, language: Language = .en
  ) -> [String] {
    Table(columns: columns, rows: rows, words: Words(language: language))
      .lines(width: width, colours: colours)
  }

  @Test func `columns line up by cells`() {
    let lines = lines([
      Row(id: 1, title: "整改", note: "x"), Row(id: 20, title: "abc", note: "y"),
    ])
    #expect(
      lines == [
        "ID  Title  Reason",
        " 1  整改   x",
        "20  abc    y",
      ])
  }

  @Test func `a long title gives way on a terminal only`() {
    let title = String(repeating: "通报", count: 30)
    let rows = [Row(id: 1, title: title, note: "short")]
    #expect(lines(rows, width: 40).allSatisfy { $0.width <= 40 })
    #expect(lines(rows, width: 40)[1].contains("…"))
    #expect(lines(rows)[1].contains(title))
  }

  @Test func `columns that can be spared are left out before the others suffer`() {
    let columns = self.columns + [Column("more", .text, .flexible) { Cell($0.note) }.spare]
    let rows = [Row(id: 1, title: String(repeating: "通报", count: 9), note: "0123456789")]
    let table = Table(columns: columns, rows: rows, words: Words(language: .en))
    func heading(_ width: Int?) -> String { table.lines(width: width, colours: false)[0] }
    #expect(heading(45).hasSuffix("Reason"))
    #expect(heading(60).contains("Reason") && heading(60).hasSuffix("Text"))
    #expect(heading(nil).hasSuffix("Text"))
    #expect(table.lines(width: 45, colours: false)[1].width == 45)
  }

  @Test func `a column that has nothing to show stands in CSV only`() {
    let all = [columns[0], columns[1].shown(if: false), columns[2].shown(if: true)]
    let table = Table(
      columns: all, rows: [Row(id: 1, title: "整改", note: "x")], words: Words(language: .en))
    #expect(table.lines(width: nil, colours: false) == ["ID  Reason", " 1  x"])
    #expect(all.map(\.key) == ["id", "title", "note"])
  }

  @Test func `columns that can be spared give way first`() {
    let columns = self.columns + [Column("more", .text, .flexible) { Cell($0.note) }.spare]
    let title = String(repeating: "通报", count: 8)
    let rows = [Row(id: 1, title: title, note: String(repeating: "x", count: 30))]
    let table = Table(columns: columns, rows: rows, words: Words(language: .en))
    #expect(table.lines(width: 100, colours: false)[1].contains(title))
    #expect(table.lines(width: 92, colours: false)[1].contains(title))
    #expect(table.lines(width: 92, colours: false)[1].hasSuffix("…xxxxxxxxxx"))
  }

  @Test func `a cell may go on below instead of losing its middle`() {
    let columns: [Column<Row>] = [
      Column("id", .id, .number) { Cell($0.id) }, Column("title", .file) { Cell($0.title) },
      Column("note", .reason, .wrapping) { Cell($0.note) },
    ]
    let rows = [
      Row(id: 1, title: "a", note: "the file is empty"), Row(id: 2, title: "b", note: ""),
    ]
    let table = Table(columns: columns, rows: rows, words: Words(language: .en))
    #expect(
      table.lines(width: 24, colours: false) == [
        "ID  File  Reason",
        " 1  a     the file is",
        "          empty",
        " 2  b",
      ])
    #expect(table.lines(width: nil, colours: false)[1] == " 1  a     the file is empty")
  }

  @Test func `a line ends with its last filled cell`() {
    #expect(lines([Row(id: 1, title: "a", note: "")])[1] == " 1  a")
  }

  @Test func `colours do not disturb the columns`() {
    let lines = lines([Row(id: 1, title: "a", note: "bad")], colours: true)
    #expect(lines[1] == " 1  a      \u{1B}[1;31mbad\u{1B}[0m")
  }

  @Test func `a title cannot break a line or colour it`() {
    #expect(lines([Row(id: 1, title: "a\n\u{1B}[31m", note: "")])[1] == " 1  a\\n\\x1b[31m")
  }

  @Test func `headings follow the language`() {
    #expect(lines([], language: .zh) == ["编号  标题  原因"])
  }
}
