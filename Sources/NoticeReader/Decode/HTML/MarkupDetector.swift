// Whether a file is HTML: by what is in it, not by its name.

/// Tells pages and fragments of HTML from text in which a `<` happens to stand.
enum MarkupDetector {
  /// Whether a text is marked up: a document's tags, an element that is opened and closed, or
  /// several line or paragraph tags among the first `mostSigns` angle brackets.
  static func isMarkup(_ utf8: [UInt8]) -> Bool {
    var opened: Set<String> = []
    var breaks = 0
    var (place, signs) = (0, 0)
    while signs < mostSigns,
      let open = utf8.firstOffset(ofByte: UInt8(ascii: "<"), from: place, to: utf8.count)
    {
      place = open + 1
      signs += 1
      guard let tag = tag(in: utf8, after: open) else { continue }
      switch tag.name {
      case "!doctype", "html", "head", "body", "meta": return true
      case "br", "p": breaks += 1
      default: break
      }
      if breaks >= 2 || tag.closes && opened.contains(tag.name) { return true }
      if !tag.closes { opened.insert(tag.name) }
    }
    return false
  }

  /// The longest tag that is looked at; pictures inside an attribute may make it long.
  private static let longestTag = 2048
  private static let mostSigns = 20_000

  private static func tag(
    in utf8: [UInt8], after open: Int
  ) -> (name: String, closes: Bool)? {
    let rest = utf8[(open + 1)...].prefix(longestTag)
    let closes = rest.first == UInt8(ascii: "/")
    let name = rest.dropFirst(closes ? 1 : 0).prefix { byte in
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "!")
    }
    guard !name.isEmpty, name.count <= 10, name.endIndex < rest.endIndex else { return nil }
    let follower = utf8[name.endIndex]
    let ends = follower == UInt8(ascii: ">") || follower == UInt8(ascii: "/")
    guard ends || ASCII.isWhiteSpace(follower), rest.contains(UInt8(ascii: ">")) else { return nil }
    let lowercased = String(decoding: name.map(ASCII.lowercased), as: UTF8.self)
    guard lowercased == "!doctype" || Element.named(name) != nil else { return nil }
    return (lowercased, closes)
  }
}
