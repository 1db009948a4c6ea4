// The elements of HTML as far as they matter for reading: what breaks a line, what is never text.

/// An element by its name and its manners.
struct Element: Sendable, Equatable {
  /// How an element takes part in the text.
  enum Role: Sendable {
    /// Words run on through it: `b`, `span`.
    case inline
    /// It stands on lines of its own: `p`, `div`.
    case block
    /// It has no content: `br`, `img`.
    case void
    /// Its content is never part of the text: `select`, `svg`.
    case unread
    /// It stands for the document and is left to the tree builder: `html`, `body`.
    case frame
    /// Its content is no markup and no text: `script`.
    case raw
    /// Its content is text without markup: `title`.
    case plain
  }

  /// The name in lower case.
  var name: StaticString
  /// How it takes part in the text.
  var role: Role
  /// The name by which the tree builder, which knows HTML 4, is told of it.
  var treeName: StaticString

  private init(_ name: StaticString, _ role: Role, treeName: StaticString? = nil) {
    self.name = name
    self.role = role
    self.treeName = treeName ?? name
  }

  static func == (one: Element, other: Element) -> Bool {
    one.isCalled(other.name)
  }

  /// Whether it is the element called `other`.
  func isCalled(_ other: StaticString) -> Bool {
    name.withUTF8Buffer { name in other.withUTF8Buffer { name.elementsEqual($0) } }
  }

  /// The element that a tag's name means; nil for a name that HTML does not have.
  static func named(_ name: some Collection<UInt8>) -> Element? {
    guard name.count <= 10 else { return nil }
    return byName[String(decoding: name.map(ASCII.lowercased), as: UTF8.self)]
  }

  private static let byName: [String: Element] = Dictionary(
    all.map { ("\($0.name)", $0) }, uniquingKeysWith: { first, _ in first })

  private static let all: [Element] =
    roles.flatMap { role, names in names.map { Element($0, role) } }
    + html5Blocks.map { Element($0, .block, treeName: "div") }
    + html5Inlines.map { Element($0, .inline, treeName: "span") }
    + html5Unread.map { Element($0, .unread, treeName: "span") }

  private static let roles: [(Role, [StaticString])] = [
    (.frame, ["body", "frameset", "head", "html"]),
    (.raw, ["iframe", "noembed", "noframes", "script", "style", "xmp"]),
    (.plain, ["textarea", "title"]),
    (
      .void,
      [
        "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
        "param",
      ]
    ),
    (.unread, ["applet", "button", "noscript", "object", "optgroup", "option", "select"]),
    (
      .block,
      [
        "address", "blockquote", "caption", "center", "colgroup", "dd", "dir", "div", "dl", "dt",
        "fieldset", "form", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "menu", "ol", "p",
        "pre", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
      ]
    ),
    (
      .inline,
      [
        "a", "abbr", "acronym", "b", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "map", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "tt", "u", "var",
      ]
    ),
  ]

  /// Elements that came with HTML 5.
  private static let html5Blocks: [StaticString] = [
    "article", "aside", "details", "dialog", "figcaption", "figure", "footer", "header", "hgroup",
    "main", "nav", "section", "summary",
  ]
  private static let html5Inlines: [StaticString] = [
    "bdi", "data", "mark", "marquee", "nobr", "rb", "ruby", "time", "wbr",
  ]
  /// A reading above a word (`rt`) is not part of the sentence.
  private static let html5Unread: [StaticString] = [
    "audio", "canvas", "datalist", "math", "rp", "rt", "svg", "template", "video",
  ]
}
