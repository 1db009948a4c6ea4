// What a page says about itself outside of its text.

import NoticeRecord

/// A page's title element and named values.
struct PageHead {
  /// The first title element that is not empty.
  private(set) var title: Quote?
  /// The `meta` elements with a name or property and a content, in their order.
  private(set) var metadata: [PageField] = []

  /// The most `meta` elements that are read.
  private static let mostFields = 500

  /// Reads the head of the page that `tokens` were cut from.
  init(of tokens: [MarkupToken], in source: MappedText) {
    for token in tokens {
      switch token.kind {
      case .plain(let element) where title == nil && element.isCalled("title"):
        title = Self.quote(token.range, in: source)
      case .start(let element) where element.isCalled("meta"):
        if metadata.count < Self.mostFields, let field = Self.field(token.range, in: source) {
          metadata.append(field)
        }
      default: break
      }
    }
  }

  private static func field(_ tag: Range<Int>, in source: MappedText) -> PageField? {
    let attributes = Attributes(of: source.utf8, tag)
    guard
      let name = attributes.text("name") ?? attributes.text("property")
        ?? attributes.text("itemprop"),
      let content = attributes["content"], let value = quote(content, in: source)
    else { return nil }
    let lowercased = String(decoding: name.utf8.map(ASCII.lowercased), as: UTF8.self)
    return PageField(name: lowercased, value: value.text, span: value.span)
  }

  /// The words in a range, with references read and white space collapsed; nil when there are none.
  private static func quote(_ range: Range<Int>, in source: MappedText) -> Quote? {
    var writer = LineWriter(source)
    writer.write(range, spacing: .collapsed)
    let text = writer.finish().text
    guard !text.utf8.isEmpty else { return nil }
    return text.quote(0..<text.utf8.count)
  }
}
