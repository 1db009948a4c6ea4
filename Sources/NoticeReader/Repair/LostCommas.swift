// Commas lost in front of 一是 and 二是: 整改措施一是…二是… is 整改措施，一是…，二是….

import NoticeRecord

/// Puts the comma back in front of the members of a list that count themselves.
///
/// Only a list that counts on within its line is touched, and only where a Chinese character stands
/// in front that makes no number or set phrase with 一是 (第一是, 统一是, 十二是).
enum LostCommas {
  /// Finds the places that lack their comma.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    var members: [Member] = []
    for offset in survey.offsets(of: .listMember) {
      guard let member = Member(utf8, at: offset) else { continue }
      if let last = members.last,
        utf8.firstOffset(ofByte: 0x0A, from: last.start, to: offset) != nil
      {
        complete(members, in: utf8, into: &edits)
        members.removeAll(keepingCapacity: true)
      }
      members.append(member)
    }
    complete(members, in: utf8, into: &edits)
    return Diagnosis(edits: edits)
  }

  /// 一是, 二是, … up to 十是.
  private struct Member {
    var number: Int
    var start: Int

    /// The member that begins at an offset.
    init?(_ utf8: [UInt8], at offset: Int) {
      guard HanText.has(copula, in: utf8, at: offset + 3),
        let number = Self.number(HanText.scalar(utf8, at: offset))
      else { return nil }
      self.number = number
      start = offset
    }

    private static func number(_ scalar: UInt32) -> Int? {
      numerals.firstIndex(of: scalar).map { $0 + 1 }
    }

    private static let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)
  }

  private static let copula = Array("是".utf8)

  private static func complete(_ members: [Member], in utf8: [UInt8], into edits: inout [Edit]) {
    guard members.count > 1 else { return }
    var last = 0
    for (index, member) in members.enumerated() {
      let goesOn = index + 1 < members.count && members[index + 1].number == member.number + 1
      let counts = member.number == 1 ? goesOn : member.number == last + 1
      guard counts, isMember(utf8, at: member.start) else { continue }
      last = member.number
      guard HanText.isHan(HanText.scalar(utf8, before: member.start)) else { continue }
      edits.append(
        Edit(
          range: member.start..<member.start, replacement: comma, kind: .lostCharacter,
          confidence: 0.8))
    }
  }

  private static let comma = Array("，".utf8)

  private static func isMember(_ utf8: [UInt8], at start: Int) -> Bool {
    !others.contains(HanText.scalar(utf8, before: start))
  }

  /// Characters that make another word with the numeral: 其一, 第一, 统一, 唯一, 之一, 周二, 五十一.
  private static let others = ScalarSet(
    "第其周期初高大老统唯之单同不专合划归万每另逐如零百千十一二三四五六七八九")
}
