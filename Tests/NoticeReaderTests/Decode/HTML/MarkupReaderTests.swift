import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct MarkupReaderTests {
  private func text(_ page: Page) -> String { page.text.string(0..<page.text.utf8.count) }

  @Test(arguments: SamplePage.all)
  func `a page is read as the lines that it shows`(sample: SamplePage) throws {
    let page = try PageDecoder.decode(Array(sample.source.utf8))
    #expect(page.format == .html)
    #expect(text(page).split(separator: "\n").map(String.init) == sample.lines)
    #expect(page.repairs.isEmpty)
  }

  @Test(arguments: SamplePage.all, ["GBK", "UTF-16LE"])
  func `the bytes of a span are the text that it stands for`(
    sample: SamplePage, iconvName: String
  ) throws {
    let form = try #require(EncodingSamples.forms.first { $0.iconvName == iconvName })
    let bytes = try #require(EncodingSamples.encode(sample.source, as: form))
    let page = try PageDecoder.decode(bytes)
    #expect(page.encoding == form.encoding.name)
    var place = 0
    for scalar in text(page).unicodeScalars {
      let next = place + String(scalar).utf8.count
      let span = page.text.span(place..<next)
      place = next
      guard span.end > span.start else {
        #expect(" |\n".unicodeScalars.contains(scalar))
        continue
      }
      let quoted = EncodingSamples.encode(String(scalar), as: form)
      let there = Array(bytes[span.start..<span.end])
      #expect(there == quoted || isReference(there))
    }
  }

  /// Whether bytes are a character reference, in UTF-16 or not.
  private func isReference(_ bytes: [UInt8]) -> Bool {
    let ascii = bytes.filter { $0 != 0 }
    return CharacterReference(in: ascii, at: 0)?.length == ascii.count
  }

  @Test func `GB18030 declared as gb2312 is read`() throws {
    let source = """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
      <title>镕城区公告</title></head><body><p>朱镕镇、喆村开展检查。</p></body></html>
      """
    let bytes = try #require(EncodingSamples.encode(source, as: EncodingSamples.forms[2]))
    let page = try PageDecoder.decode(bytes)
    #expect(page.encoding == "GB18030")
    #expect(text(page) == "朱镕镇、喆村开展检查。")
    #expect(page.title?.text == "镕城区公告")
  }

  @Test func `a label that lies about the encoding is not believed`() throws {
    let source =
      "<html><head><meta charset=\"gbk\"></head><body><p>县卫生健康局通报。</p></body></html>"
    #expect(try PageDecoder.decode(Array(source.utf8)).encoding == "UTF-8")
  }

  @Test func `title and named values come with their places`() throws {
    let source = """
      <html><head><title> 关于义诊的通知&nbsp;_ 某县
      </title><META NAME="PubDate" CONTENT='2024-05-07 09:30'><meta property=og:site content=某县>
      <meta http-equiv="refresh" content="5"></head><body><p>正文</p></body></html>
      """
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(page.title?.text == "关于义诊的通知\u{A0}_ 某县")
    #expect(page.metadata.map(\.name) == ["pubdate", "og:site"])
    #expect(page.metadata.map(\.value) == ["2024-05-07 09:30", "某县"])
    let span = try #require(page.metadata.first).span
    #expect(Array(source.utf8)[span.start..<span.end].elementsEqual("2024-05-07 09:30".utf8))
  }

  @Test func `references that were escaped twice are read and listed`() throws {
    let source = "<html><body><p>抓好&amp;ldquo;三严&amp;rdquo;教育</p></body></html>"
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(text(page) == "抓好“三严”教育")
    #expect(page.repairs.map(\.damaged) == ["&amp;ldquo;", "&amp;rdquo;"])
    #expect(page.repairs.map(\.kind) == [.entity, .entity])
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("<div>", 20_000), ("<span><b>", 10_000), ("<a href='", 5_000), ("<!--", 10_000),
      ("<script>", 10_000), ("<table><tr><td>", 5_000), ("<p ", 10_000), ("</b><div>", 10_000),
    ])
  func `nesting and open ends without limit do no harm`(opening: String, count: Int) throws {
    let source = "<html><body><p>全文。</p>" + String(repeating: opening, count: count)
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(text(page).hasPrefix("全文。"))
  }

  @Test(arguments: ["若 a<b 且 c>d，则补正。", "面积<50㎡的诊所", "<通知>", "联系人<office@example.cn>"])
  func `an angle bracket does not make a page`(source: String) throws {
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(page.format == .text)
    #expect(text(page) == source)
  }
}
