// The attributes of one start tag.

/// Reads a tag's attributes when somebody asks for them; few tags are asked.
struct Attributes {
  private let utf8: [UInt8]
  private let tag: Range<Int>

  /// The attributes of the start tag in `tag`.
  init(of utf8: [UInt8], _ tag: Range<Int>) {
    self.utf8 = utf8
    self.tag = tag
  }

  /// Where the value of an attribute stands, without quotes; empty for a name alone.
  subscript(name: StaticString) -> Range<Int>? {
    let wanted = Array("\(name)".utf8)
    var place = utf8[tag].firstIndex(where: ASCII.isWhiteSpace) ?? tag.upperBound
    while let attribute = attribute(from: &place) {
      if utf8[attribute.name].map(ASCII.lowercased) == wanted { return attribute.value }
    }
    return nil
  }

  /// The value of an attribute as it is written; nil where the tag lacks it.
  func text(_ name: StaticString) -> String? {
    self[name].map { utf8.string($0) }
  }

  /// The number that an attribute states, at least 1 and at most `limit`.
  func count(_ name: StaticString, limit: Int) -> Int {
    guard let text = text(name), let number = Int(text) else { return 1 }
    return min(max(number, 1), limit)
  }

  private func attribute(
    from place: inout Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let end = tag.upperBound - 1
    skip(to: end, from: &place) { ASCII.isWhiteSpace($0) || $0 == UInt8(ascii: "/") }
    let start = place
    skip(to: end, from: &place) {
      !ASCII.isWhiteSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
    }
    let name = start..<place
    skip(to: end, from: &place, while: ASCII.isWhiteSpace)
    guard place < end, utf8[place] == UInt8(ascii: "=") else {
      return name.isEmpty ? nil : (name, place..<place)
    }
    place += 1
    skip(to: end, from: &place, while: ASCII.isWhiteSpace)
    return (name, value(to: end, from: &place))
  }

  private func value(to end: Int, from place: inout Int) -> Range<Int> {
    guard place < end else { return place..<place }
    let quote = utf8[place]
    let quoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if quoted { place += 1 }
    let start = place
    skip(to: end, from: &place) { quoted ? $0 != quote : !ASCII.isWhiteSpace($0) }
    let value = start..<place
    if quoted, place < end { place += 1 }
    return value
  }

  private func skip(to end: Int, from place: inout Int, while belongs: (UInt8) -> Bool) {
    while place < end, belongs(utf8[place]) { place += 1 }
  }
}
