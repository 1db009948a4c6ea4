// The labels under which pages state who published what and when: 来源, 发布时间, 索引号, 文号.

/// The label of a header field.
enum Label: Sendable, Equatable {
  case title
  case publisher
  /// 发文机关: who issues the document, as against who puts it on the page.
  case issuer
  case published
  case dated
  case documentNumber
  case indexNumber
  /// 生成日期: when the page was made; its publication where neither that nor a signature is given.
  case generated
  /// 责任部门: who looks after the page, where nothing else says who published it.
  case department
  /// A field that the record does not keep; it only ends the value before it.
  case other
}

/// Finds labels.
enum Labels {
  /// Each label with its words. Longer words win: 文章来源 before 来源.
  static let words: [(String, Label)] = [
    // 标题：关于……的通报
    ("标题", .title), ("名称", .title), ("文件名称", .title), ("信息名称", .title),
    ("原标题", .title),
    // 来源：区民政局
    ("来源", .publisher), ("信息来源", .publisher), ("文章来源", .publisher), ("本文来源", .publisher),
    ("稿件来源", .publisher), ("稿源", .publisher), ("发布单位", .publisher),
    ("发布机构", .publisher), ("公开机构", .publisher), ("公开单位", .publisher),
    ("发布部门", .publisher),
    ("发布者", .publisher), ("发布人", .publisher), ("来稿单位", .publisher), ("报送单位", .publisher),
    ("信息提供", .publisher), ("供稿单位", .publisher),
    ("供稿", .publisher), ("发布", .publisher),
    ("发布机关", .publisher), ("消息来源", .publisher), ("资料来源", .publisher),
    ("来源单位", .publisher), ("责任部门", .department), ("主办部门", .department),
    // 发文机关：某县卫生健康局
    ("发文机关", .issuer), ("发文单位", .issuer), ("制发机关", .issuer), ("制发单位", .issuer),
    ("填报单位", .issuer), ("填表单位", .issuer), ("公示单位", .issuer), ("公示机关", .issuer), ("处罚机关", .issuer),
    ("发文机构", .issuer), ("主办单位", .issuer), ("印发机关", .issuer), ("成文机关", .issuer), ("制定机关", .issuer),
    // 发布时间：2023-05-04
    ("发布时间", .published), ("发布日期", .published), ("公开日期", .published),
    ("公开时间", .published), ("发表时间", .published), ("发表日期", .published),
    ("更新时间", .published), ("更新日期", .published), ("上传时间", .published),
    ("信息时间", .published), ("添加时间", .published), ("录入时间", .published),
    ("时间", .published), ("日期", .published), ("发布于", .published),
    // 成文日期：2023年4月26日
    ("成文日期", .dated), ("成文时间", .dated), ("发文日期", .dated), ("发文时间", .dated),
    ("生成日期", .generated), ("印发日期", .dated), ("签发日期", .dated), ("落款日期", .dated),
    // 文号：湖卫健发〔2023〕1号
    ("文号", .documentNumber), ("发文字号", .documentNumber), ("文件编号", .documentNumber),
    ("公文文号", .documentNumber), ("发文文号", .documentNumber), ("文件号", .documentNumber),
    ("字号", .documentNumber), ("公告编号", .documentNumber), ("通告编号", .documentNumber),
    // 索引号：002590542/2025-01145
    ("索引号", .indexNumber), ("信息索引号", .indexNumber), ("索引", .indexNumber),
    ("信息索引", .indexNumber), ("索取号", .indexNumber),
    // 访问量：0
    ("访问量", .other), ("浏览量", .other), ("浏览次数", .other), ("点击数", .other),
    ("点击量", .other), ("点击", .other), ("阅读次数", .other), ("阅读", .other),
    ("阅读量", .other), ("访问次数", .other), ("作者", .other), ("编辑", .other),
    ("责任编辑", .other), ("责编", .other), ("审核", .other), ("记者", .other),
    ("通讯员", .other), ("摄影", .other), ("字体", .other), ("字体大小", .other),
    ("保护视力色", .other), ("公开方式", .other), ("主题分类", .other), ("主题词", .other),
    ("信息分类", .other), ("体裁分类", .other), ("公开形式", .other), ("公开范围", .other),
    ("有效性", .other), ("关键词", .other), ("分类", .other), ("浏览", .other),
    ("打印", .other), ("分享", .other), ("分享到", .other), ("组配分类", .other),
    ("效力状态", .other), ("生效日期", .other), ("废止日期", .other), ("服务对象分类", .other),
    ("文章点击数", .other), ("责任人", .other), ("公开程序", .other), ("公开时限", .other),
    ("信息类别", .other), ("公开目录", .other), ("信息时效期", .other), ("时效性", .other),
    ("公开属性", .other), ("信息有效期", .other), ("所属类别", .other), ("所属分类", .other), ("公开责任部门", .other),
    ("撰稿", .other), ("编审", .other), ("文字", .other), ("图片", .other), ("信息员", .other),
    ("初审", .other), ("复审", .other), ("终审", .other), ("一审", .other), ("二审", .other),
    ("三审", .other), ("监制", .other), ("编发", .other), ("录入", .other), ("签发", .other),
    ("分享至", .other), ("来稿", .other), ("录入人", .other), ("审核人", .other), ("点击率", .other),
    ("审稿", .other), ("校对", .other), ("内容概述", .other),
  ]

  /// The words of all labels.
  static let table = ColonTable(words.map(\.0))

  /// The label that stands at an offset, with the offset at which its value begins.
  ///
  /// Spaces may stand inside (来 源) and before the colon; in a table a pipe may follow.
  static func read(_ utf8: [UInt8], at offset: Int, to end: Int) -> (Label, Int)? {
    guard let hit = table.hit(in: utf8, at: offset, before: end) else { return nil }
    return (words[hit.phrase].1, hit.range.upperBound)
  }
}

/// Words that count only with a colon after them.
struct ColonTable: Sendable {
  /// What may follow a word.
  static var colons: StaticString { ":：】］]" }

  /// The first of them in a range.
  static func colon(in utf8: [UInt8], _ range: Range<Int>) -> Int? {
    utf8.firstOffset(of: colons, in: range)
  }

  private let words: PhraseTable

  init(_ words: [String]) {
    self.words = PhraseTable(words)
  }

  /// The longest word at an offset that a colon follows; its range takes in the colon.
  func hit(in utf8: [UInt8], at offset: Int, before end: Int) -> PhraseTable.Hit? {
    guard var hit = words.hit(in: utf8, at: offset, before: end) else {
      return spacedHit(in: utf8, at: offset, before: end)
    }
    let colon = utf8.skippingSpaces(from: hit.range.upperBound, to: end)
    guard colon < end, utf8.glyph(at: colon).scalar.isOne(of: Self.colons) else {
      return nil
    }
    hit.range = offset..<colon + utf8.glyph(at: colon).length
    return hit
  }

  /// The word that is written with spaces between its characters: 文　号：.
  private func spacedHit(in utf8: [UInt8], at offset: Int, before end: Int) -> PhraseTable.Hit? {
    guard offset < end else { return nil }
    let first = utf8.glyph(at: offset)
    let second = offset + first.length
    guard first.isHan, second < end, utf8.glyph(at: second).isSpace else { return nil }
    var letters: [UInt8] = []
    var place = offset
    while place < end, letters.count <= 24 {
      let glyph = utf8.glyph(at: place)
      if glyph.scalar.isOne(of: ":：") {
        guard let hit = words.hit(in: letters, at: 0, before: letters.count),
          hit.range.count == letters.count
        else { return nil }
        return PhraseTable.Hit(phrase: hit.phrase, range: offset..<place + glyph.length)
      }
      guard glyph.isHan || glyph.isSpace else { return nil }
      if glyph.isHan { letters += utf8[place..<place + glyph.length] }
      place += glyph.length
    }
    return nil
  }

  /// The first word in a range that a colon follows; one that is known to be the last of the range
  /// spares the search behind it.
  func first(
    in utf8: [UInt8], _ range: Range<Int>, lastColon: Int? = nil
  ) -> PhraseTable.Hit? {
    let end = lastColon ?? range.upperBound
    var offset = range.lowerBound
    while let place = words.firstOpening(in: utf8, from: offset, before: end) {
      if let hit = hit(in: utf8, at: place, before: range.upperBound) { return hit }
      offset = place + 1
    }
    return nil
  }
}
