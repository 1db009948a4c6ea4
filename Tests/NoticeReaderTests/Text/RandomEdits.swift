// Arbitrary changes of a text, for the laws that hold for any.

import TestSupport

@testable import NoticeReader

enum RandomEdits {
  /// A changed copy of `text` and, for each of its bytes that was kept, the byte's place in `text`.
  static func apply(
    to text: MappedText, by chance: inout Chance
  ) -> (text: MappedText, kept: [Int?]) {
    var rewriter = Rewriter(text)
    var kept: [Int?] = []
    while rewriter.position < text.utf8.count {
      let start = rewriter.position
      let end = min(start + Int.random(in: 0...9, using: &chance), text.utf8.count)
      let added = [UInt8](repeating: 0x2A, count: Int.random(in: 1...4, using: &chance))
      switch Int.random(in: 0...4, using: &chance) {
      case 0:
        rewriter.drop(to: end)
      case 1:
        rewriter.replace(to: end, with: added)
        kept += added.map { _ in nil }
      case 2:
        rewriter.insert(added)
        kept += added.map { _ in nil }
      case 3 where start + added.count <= text.utf8.count:
        rewriter.substitute(added)
        kept += (start..<(start + added.count)).map(\.self)
      default:
        rewriter.keep(to: end)
        kept += (start..<end).map(\.self)
      }
    }
    return (rewriter.finish(), kept)
  }
}
