// A name and a post behind it that only spaces part: 李明 主任 of 李明 主任 王芳.

/// A name with the post that follows it behind spaces.
struct SpacedPost {
  let name: Range<Int>
  let post: Range<Int>
  /// Whether a post stands before the name, too, so that this one is of who comes next: 组长 李明 主任 王芳.
  let followsPost: Bool
  /// Whether nothing or a mark stands before the name.
  let opensLine: Bool

  /// The spaced post that ends at an offset; nil where none does.
  init?(_ utf8: [UInt8], endingAt postEnd: Int, from floor: Int) {
    post = Self.letters(utf8, endingAt: postEnd, from: floor)
    let nameEnd = utf8.skippingSpaces(before: post.lowerBound, from: floor)
    guard nameEnd < post.lowerBound, nameEnd > floor else { return nil }
    name = Self.letters(utf8, endingAt: nameEnd, from: floor)
    guard PersonName.isName(utf8, name), !Self.namesBody(utf8, name) else { return nil }
    let before = utf8.skippingSpaces(before: name.lowerBound, from: floor)
    followsPost = Posts.word(utf8, endingAt: before, from: floor) != nil
    opensLine = before == floor || utf8.glyph(endingAt: before).map { !$0.isHan } ?? true
  }

  /// 卫健局, 高桥镇, 石泉: whether what could be a name is a body or a place, whose head comes next.
  private static func namesBody(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    let place = Divisions.all.finder.hit(in: utf8, at: name.lowerBound, before: name.upperBound)
    return place?.range.upperBound == name.upperBound
      || utf8.glyph(endingAt: name.upperBound)?.scalar
        .isOne(of: "局办所站镇乡村县市区部处科股校馆队委") ?? false
  }

  /// The Chinese characters that end at an offset, as many as a post has.
  private static func letters(_ utf8: [UInt8], endingAt end: Int, from floor: Int) -> Range<Int> {
    var start = end
    while start - 3 >= floor, end - start < longest, utf8.isHan(endingAt: start) { start -= 3 }
    return start..<end
  }

  /// The most bytes of a post that stands between spaces.
  private static let longest = 60
}
