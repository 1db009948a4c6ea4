// What leaves the program in each format.

import Glibc
import NoticeControl
import NoticeRecord
import Testing

@testable import noticectl

@Suite struct ScreenTests {
  private struct Row: Encodable {
    var id: Int
    var status: Finding.Status?
  }

  private static let rows = [Row(id: 1, status: .partlyDone), Row(id: 2, status: nil)]

  /// What a body writes, taken through a pipe.
  private func output(
    _ format: Screen.Format, language: Language = .zh, _ body: (Screen) throws -> Void
  ) throws -> String {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let sink = Sink(to: ends[1])
    let words = Words(language: language)
    try body(
      Screen(
        format: format, words: words, width: nil, colours: false, isQuiet: false, sink: sink))
    try sink.close()
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(ends[0], &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  private func listing(_ words: Words) -> Listing<Row> {
    Listing(
      columns: [
        Column("id", .id, .number) { Cell($0.id) },
        Column("status", .status) { words.status($0.status) },
        Column(hidden: "extra") { _ in Cell("a,b") },
      ], rows: ScreenTests.rows)
  }

  @Test(arguments: [
    (Screen.Format.table, "编号  整改状态\n   1  ◐ 阶段性完成\n   2  · 未说明\n"),
    (.json, "[{\"id\":1,\"status\":\"partly-done\"},{\"id\":2}]\n"),
    (.jsonl, "{\"id\":1,\"status\":\"partly-done\"}\n{\"id\":2}\n"),
    (.csv, "id,status,extra\r\n1,partly-done,\"a,b\"\r\n2,,\"a,b\"\r\n"),
  ])
  func `rows come out in every format`(format: Screen.Format, text: String) throws {
    #expect(try output(format) { try $0.show(listing($0.words)) } == text)
  }

  @Test(arguments: [
    (Screen.Format.json, "[]\n"), (.jsonl, ""), (.csv, "id,status,extra\r\n"), (.table, ""),
  ])
  func `no rows are no rows in every format`(format: Screen.Format, text: String) throws {
    let written = try output(format) { screen in
      try screen.show(Listing(columns: listing(screen.words).columns, rows: []))
    }
    #expect(written == text)
  }

  @Test func `an object is one line of JSON`() throws {
    let row = ScreenTests.rows[0]
    #expect(
      try output(.json) { try $0.show(row, as: []) } == "{\"id\":1,\"status\":\"partly-done\"}\n")
  }

  @Test func `a reader who has seen enough is no error`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    signal(SIGPIPE, SIG_IGN)
    let sink = Sink(to: ends[1])
    try sink.write("x")
    try sink.close()
    #expect(sink.isClosedByReader)
  }
}
