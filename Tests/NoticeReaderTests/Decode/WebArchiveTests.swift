import FoundationEssentials
import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct WebArchiveTests {
  private static let html = """
    <html><head><meta charset="gb2312"><title>通报</title></head><body><h1>检查通报</h1><p>共检查药店12家。</p></body></html>
    """

  private func archive(_ content: String, coding: String) -> [UInt8] {
    Array(
      """
      From: <Saved by Blink>\r
      Subject: =?utf-8?Q?=E9=80=9A?=\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html";\r
      \tboundary="----MultipartBoundary--x1"\r
      \r
      ------MultipartBoundary--x1\r
      Content-Type: text/html\r
      Content-Transfer-Encoding: \(coding)\r
      \r
      \(content)\r
      ------MultipartBoundary--x1\r
      Content-Type: image/png\r
      Content-Transfer-Encoding: base64\r
      \r
      iVBORw0KGgo=\r
      ------MultipartBoundary--x1--\r

      """.utf8)
  }

  /// Every byte but letters as `=E4`, with lines broken after 70 signs.
  private func quotedPrintable(_ bytes: [UInt8]) -> String {
    var (text, column) = ("", 0)
    for byte in bytes {
      let plain = ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "<")
      let hex = String(byte, radix: 16, uppercase: true)
      text += plain ? String(UnicodeScalar(byte)) : byte < 16 ? "=0\(hex)" : "=\(hex)"
      column += plain ? 1 : 3
      if column > 69 {
        text += "=\r\n"
        column = 0
      }
    }
    return text
  }

  @Test(arguments: ["UTF-8", "GBK"], ["quoted-printable", "base64", "8bit"])
  func `the page is found in its archive`(iconvName: String, coding: String) throws {
    let form = try #require(EncodingSamples.forms.first { $0.iconvName == iconvName })
    let bytes = try #require(EncodingSamples.encode(Self.html, as: form))
    let file: [UInt8]
    switch coding {
    case "quoted-printable": file = archive(quotedPrintable(bytes), coding: coding)
    case "base64":
      let lines = Data(bytes).base64EncodedString(options: .lineLength76Characters)
      file = archive(lines, coding: coding)
    default:
      let halves = archive("@", coding: coding).split(separator: UInt8(ascii: "@"))
      file = Array(halves[0]) + bytes + Array(halves[1])
    }
    let page = try PageDecoder.decode(file)
    #expect(page.format == .html)
    #expect(page.encoding == form.encoding.name)
    #expect(page.title?.text == "通报")
    #expect(page.text.string(0..<page.text.utf8.count) == "检查通报\n共检查药店12家。")
    let heading = page.text.span(0..<12)
    #expect(heading.start > 300 && heading.end < file.count)
    if coding == "8bit" {
      #expect(Array(file[heading.start..<heading.end]) == EncodingSamples.encode("检查通报", as: form))
    }
    if coding == "quoted-printable" {
      let signs = String(decoding: file[heading.start..<heading.end], as: UTF8.self)
      let quoted = quotedPrintable(EncodingSamples.encode("检查通报", as: form) ?? [])
      #expect(signs.filter { !"=\r\n".contains($0) } == quoted.filter { !"=\r\n".contains($0) })
    }
  }

  @Test func `a text that only begins like a mail is text`() throws {
    let page = try PageDecoder.decode(Array("Subject: 通报\n\n各科室：请阅。".utf8))
    #expect(page.format == .text)
  }
}
