// Cuts a page's source into tags and text. Every piece knows its place, which libxml2 does not tell.

/// A piece of a page's source.
struct MarkupToken: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    case text
    /// A start tag; its name and attributes are in the range.
    case start(Element)
    case end(Element)
    /// The content of an element without markup inside, such as `title`.
    case plain(Element)
  }

  /// What the piece is.
  var kind: Kind
  /// Where it stands in the source; for tags with the angle brackets.
  var range: Range<Int>
}

/// Reads a page's source from front to back.
struct MarkupScanner {
  private let utf8: [UInt8]
  private var position = 0
  private var tokens: [MarkupToken] = []
  /// Whether quotes still count: not after a tag that nothing ends.
  private var trustsQuotes = true
  /// What is known not to come any more, so that nobody looks for it again and again.
  private var noTagEnds = false
  private var noCommentEnds = false
  private var unclosed: [Element] = []

  /// The pieces of a source; comments, declarations, scripts and unknown tags are left out.
  static func scan(_ utf8: [UInt8]) -> [MarkupToken] {
    var scanner = MarkupScanner(utf8: utf8)
    scanner.run()
    return scanner.tokens
  }

  private init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  private mutating func run() {
    var textStart = 0
    while position < utf8.count {
      guard utf8[position] == UInt8(ascii: "<"), let end = endOfMarkup() else {
        position += 1
        continue
      }
      add(.text, textStart..<position)
      let start = position
      position = end
      addTag(start..<end)
      textStart = position
    }
    add(.text, textStart..<position)
  }

  private mutating func add(_ kind: MarkupToken.Kind, _ range: Range<Int>) {
    if !range.isEmpty { tokens.append(MarkupToken(kind: kind, range: range)) }
  }

  /// Where the markup that `<` at `position` begins ends; nil when it is only a sign in the text.
  private mutating func endOfMarkup() -> Int? {
    guard position + 1 < utf8.count else { return nil }
    switch utf8[position + 1] {
    case UInt8(ascii: "!"):
      return utf8[position...].starts(with: "<!--".utf8) ? endOfComment() : nextTagEnd()
    case UInt8(ascii: "?"):
      return nextTagEnd()
    case UInt8(ascii: "/"):
      guard position + 2 < utf8.count, ASCII.isLetter(utf8[position + 2]) else { return nil }
      return nextTagEnd()
    case let byte where ASCII.isLetter(byte):
      return endOfTag()
    default:
      return nil
    }
  }

  /// After the next `>`; nil when there is none.
  private mutating func nextTagEnd() -> Int? {
    if noTagEnds { return nil }
    let end = utf8[position...].firstIndex(of: UInt8(ascii: ">"))
    noTagEnds = end == nil
    return end.map { $0 + 1 }
  }

  /// After the `-->` of a comment; a comment that nothing ends is only its first tag.
  private mutating func endOfComment() -> Int? {
    var place = noCommentEnds ? utf8.count : position + 4
    while place + 2 < utf8.count {
      if utf8[place + 2] == UInt8(ascii: ">"), utf8[place] == UInt8(ascii: "-"),
        utf8[place + 1] == UInt8(ascii: "-")
      {
        return place + 3
      }
      place += 1
    }
    noCommentEnds = true
    return nextTagEnd()
  }

  /// After the `>` of a start tag, not counting one inside quotes.
  private mutating func endOfTag() -> Int? {
    guard trustsQuotes, !noTagEnds else { return nextTagEnd() }
    var quote: UInt8?
    var previous: UInt8 = 0
    for place in (position + 1)..<utf8.count {
      let byte = utf8[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        previous == UInt8(ascii: "=")
      {
        quote = byte
      }
      if !ASCII.isWhiteSpace(byte) { previous = byte }
    }
    trustsQuotes = false
    return nextTagEnd()
  }

  private mutating func addTag(_ range: Range<Int>) {
    let closing = utf8[range.lowerBound + 1] == UInt8(ascii: "/")
    let nameStart = range.lowerBound + (closing ? 2 : 1)
    let name = utf8[nameStart..<range.upperBound].prefix { byte in
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: ":")
    }
    guard let element = Element.named(name) else { return }
    if closing {
      add(.end(element), range)
    } else if element.role == .raw || element.role == .plain {
      addContent(of: element)
    } else {
      add(.start(element), range)
    }
  }

  /// Takes everything up to the end tag of an element that has no markup inside.
  private mutating func addContent(of element: Element) {
    guard !unclosed.contains(element) else { return }
    let start = position
    guard let end = endTag(of: element) else {
      unclosed.append(element)
      return
    }
    position = end
    if element.role == .plain { add(.plain(element), start..<end) }
  }

  /// Where `</name` begins; nil when nothing closes the element.
  private func endTag(of element: Element) -> Int? {
    let name = Array("\(element.name)".utf8)
    var place = position
    while let open = utf8[place...].firstIndex(of: UInt8(ascii: "<")) {
      let closes = open + 1 < utf8.count && utf8[open + 1] == UInt8(ascii: "/")
      let after = utf8[open...].dropFirst(2).prefix(name.count)
      if closes, after.map(ASCII.lowercased) == name { return open }
      place = open + 1
    }
    return nil
  }
}
