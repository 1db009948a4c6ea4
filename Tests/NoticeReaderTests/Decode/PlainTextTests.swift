import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct PlainTextTests {
  private func text(_ page: Page) -> String { page.text.string(0..<page.text.utf8.count) }

  @Test(arguments: [
    "一\r\n二\r三\n四", "一\n二\u{B}三\u{2028}四", "\u{FEFF}一\n二\n三\u{200B}\n四", "一\n二\n\u{AD}三\n四",
  ])
  func `line breaks come in one form and unseen characters go`(source: String) throws {
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(text(page) == "一\n二\n三\n四")
    #expect(page.repairs.isEmpty)
    let place = try #require(page.text.utf8.lastIndex(of: 0x0A)) + 1
    let span = page.text.span(place..<(place + 3))
    #expect(Array(source.utf8)[span.start..<span.end].elementsEqual("四".utf8))
  }

  @Test func `references left in a copy are read and listed`() throws {
    let source = "各科室：&nbsp;请按&ldquo;三严&rdquo;要求&amp;nbsp;整改&#8230;"
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(text(page) == "各科室：\u{A0}请按“三严”要求\u{A0}整改…")
    #expect(page.repairs.map(\.kind) == Array(repeating: .entity, count: 5))
    #expect(page.repairs[3].damaged == "&amp;nbsp;")
    let span = page.repairs[1].span
    #expect(Array(source.utf8)[span.start..<span.end].elementsEqual("&ldquo;".utf8))
  }

  @Test(arguments: ["int *p = &copy; q = a &lt; b;", "A&B公司与C&D公司合并的公告内容说明", "x < y > z"])
  func `an ampersand or angle bracket of the text's own stays`(source: String) throws {
    let page = try PageDecoder.decode(Array(source.utf8))
    #expect(text(page) == source)
    #expect(page.format == .text)
    #expect(page.repairs.isEmpty)
  }

  @Test func `a byte that was lost costs only the characters beside it`() throws {
    let sentence = "县卫生健康局组织开展全县医疗机构传染病防治工作专项监督检查"
    let form = EncodingSamples.forms[1]
    var bytes = try #require(EncodingSamples.encode(sentence, as: form))
    bytes.remove(at: 20)
    let page = try PageDecoder.decode(bytes)
    #expect(page.encoding == "GB18030")
    #expect(text(page).hasPrefix("县卫生健康局组织开"))
    #expect(text(page).hasSuffix("医疗机构传染病防治工作专项监督检查"))
    #expect(page.repairs.contains { $0.kind == .encoding })
  }

  @Test func `a byte that was lost does not turn UTF-16 into nonsense`() throws {
    let sentence = "根据巡察工作安排，第三巡察组对区妇幼保健院开展了常规巡察，并反馈了意见。"
    var bytes = try #require(EncodingSamples.encode(sentence, as: EncodingSamples.forms[4]))
    bytes.remove(at: 31)
    let page = try PageDecoder.decode(bytes)
    #expect(page.encoding == "UTF-16LE")
    #expect(text(page).hasSuffix("妇幼保健院开展了常规巡察，并反馈了意见。"))
  }

  @Test func `a long unreadable run is remarked upon`() throws {
    let bytes =
      Array("关于整改情况的通报，".utf8) + [UInt8](repeating: 0xFF, count: 12) + Array("如下。".utf8)
    let page = try PageDecoder.decode(bytes)
    #expect(text(page) == "关于整改情况的通报，\u{FFFD}如下。")
    #expect(page.remarks.map(\.code) == ["unreadable-run"])
    #expect(page.remarks.first?.span == Span(start: 30, end: 42))
  }
}
