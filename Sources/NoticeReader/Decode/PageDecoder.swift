// The whole way from a file's bytes to its text. Read this first.

import NoticeRecord

/// Turns bytes into a page.
enum PageDecoder {
  /// Decides how a file is encoded and laid out, and takes its text out.
  ///
  /// - Throws: `Unreadable` when the file is empty, is of another sort, or is noise.
  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> Page {
    if bytes.allSatisfy({ $0 == 0 || ASCII.isWhiteSpace($0) }) { throw .empty }
    if let format = ForeignFile.format(of: bytes) { throw .binary(format: format) }
    let decoded = try takeOut(of: bytes)
    let source = Tidying.tidy(decoded.text)
    var page = isMarkup(source) ? markedUp(source) : plain(source)
    if page.text.utf8.allSatisfy(ASCII.isWhiteSpace) { throw .empty }
    page.encoding = decoded.encoding.name
    page.repairs += decoded.repairs
    page.remarks += decoded.remarks
    return page
  }

  /// The file's own text, or that of the page inside a web archive.
  private static func takeOut(of bytes: [UInt8]) throws(Unreadable) -> Decoding {
    guard let page = WebArchive.page(in: bytes) else { return try Decoding.decode(bytes) }
    return try Decoding.decode(page.utf8).traced(through: page)
  }

  private static func isMarkup(_ source: MappedText) -> Bool {
    MarkupDetector.isMarkup(source.utf8)
  }

  private static func markedUp(_ source: MappedText) -> Page {
    let content = MarkupReader.read(source)
    return Page(
      text: content.text, encoding: "", format: .html, title: content.title,
      metadata: content.metadata, foot: content.foot, repairs: content.repairs)
  }

  private static func plain(_ source: MappedText) -> Page {
    let (untagged, tags) = StrayTags.mend(Markdown.plain(source))
    let (text, references) = PlainReferences.mend(untagged)
    return Page(text: text, encoding: "", format: .text, repairs: tags + references)
  }
}
