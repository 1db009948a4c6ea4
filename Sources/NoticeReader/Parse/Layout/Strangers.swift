// What a page carries that is not the notice: spam, menus, widgets, footers, related links.

/// Finds the lines that the site, or a spammer, put around a notice.
enum Strangers {
  /// The indices of the lines that do not belong to the notice, rising.
  ///
  /// Everything after the first line that opens a footer is left out; elsewhere single lines are.
  static func find(_ text: IndexedText, _ lines: [Range<Int>]) -> [Int] {
    let utf8 = text.utf8
    var found: [Int] = []
    var sawText = false
    for (index, line) in lines.enumerated() {
      if sawText, opensFooter(text, line) {
        return found.continued(by: index - datedLinks(utf8, lines[..<index])..<lines.count)
      }
      if isSpam(text, line) || isFurniture(text, line) || PageEdges.isNumber(utf8, line)
        || index < head && followsSite(utf8, line)
      {
        found.append(index)
      } else if !sawText, utf8.endsSentence(line), utf8.characters(in: line) > 25 {
        sawText = true
      }
    }
    let links = sawText ? datedLinks(utf8, lines[...]) : 0
    return found.continued(by: lines.count - links..<lines.count)
  }

  /// The lines among those left out that tell of the site: not the titles of other documents below
  /// 相关新闻.
  static func ofSite(_ text: IndexedText, _ strangers: [Range<Int>]) -> [Range<Int>] {
    var isBelow = false
    return strangers.filter { line in
      let opensLinks = links.hit(in: text.utf8, at: line.lowerBound, before: line.upperBound) != nil
      if opensLinks {
        isBelow = true
      } else if isBelow, opensFooter(text, line) {
        isBelow = false
      }
      return !isBelow
    }
  }

  private static let links = PhraseTable([
    "相关新闻", "相关链接", "相关阅读", "相关文章", "相关信息", "相关稿件", "相关报道", "相关推荐", "推荐阅读", "延伸阅读",
    "上一篇", "下一篇", "上一条", "下一条", "热点新闻", "热门文章", "最新文章",
  ])

  /// How many lines at the end are the titles of other documents with their days:
  /// 关于开展水费清查的通知 2023-05-12. Cases may end in a day as well: so one must sound like a title,
  /// or the notice be signed above them.
  private static func datedLinks(_ utf8: [UInt8], _ lines: ArraySlice<Range<Int>>) -> Int {
    let links = lines.suffix(lines.reversed().prefix { isDatedLink(utf8, $0) }.count)
    guard links.count >= 2,
      links.contains(where: { titled.occurs(in: utf8, $0) })
        || lines.dropLast(links.count).last.map({ signs(utf8, $0) }) ?? false
    else { return 0 }
    return links.count
  }

  private static let titled = PhraseTable(["关于", "通知", "召开"])

  /// 2023年10月16日, alone or behind the name of a body
  private static func signs(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let date = WrittenDates.scan(utf8, in: line).last, date.isCalendarDay,
      date.range.upperBound == line.upperBound
    else { return false }
    let name = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    return name.isEmpty || BodyNames.isName(utf8, name)
  }

  private static func isDatedLink(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard (40...200).contains(line.count), Digits.isDigit(utf8[line.upperBound - 1]),
      utf8.firstOffset(of: "|。：:\t", in: line) == nil,
      let date = WrittenDates.scan(utf8, in: line).last, date.isCalendarDay,
      date.range.upperBound == line.upperBound
    else { return false }
    let title = utf8.trimmed(line.lowerBound..<date.range.lowerBound)
    return utf8.characters(in: title) >= 8 && utf8.glyph(at: title.lowerBound).isHan
      && !utf8.holdsSpace(title) && !BodyNames.isName(utf8, title)
      && Marker.read(utf8, at: title.lowerBound, to: title.upperBound) == nil
  }

  /// How many lines may stand above a title.
  private static let head = 8

  /// Whether a line advertises what public bodies never write about.
  private static func isSpam(_ text: IndexedText, _ line: Range<Int>) -> Bool {
    guard let first = spam.first(.spam, in: text, line) else { return false }
    return spam.hits(.spam, in: text, first.range.upperBound..<line.upperBound).contains {
      $0.phrase != first.phrase
    }
  }

  private static func isFurniture(_ text: IndexedText, _ line: Range<Int>) -> Bool {
    let utf8 = text.utf8
    if let word = furnitureOpening.hit(in: utf8, at: line.lowerBound, before: line.upperBound) {
      let rest = word.range.upperBound..<line.upperBound
      return Labels.table.first(in: utf8, rest) == nil || isTrail(text, line)
    }
    return isTrail(text, line) || isMenu(utf8, line) || isPlaceholder(utf8, line)
  }

  /// 首页 > 媒体中心 > 行业新闻
  private static func isTrail(_ text: IndexedText, _ line: Range<Int>) -> Bool {
    let utf8 = text.utf8
    let opening = line.lowerBound..<min(line.upperBound, line.lowerBound + 60)
    if utf8[line.lowerBound] == 0x3E { return true }
    if isSpacedTrail(utf8, line) { return true }
    guard text.holds(.trailSign, trailSigns, in: line) else { return false }
    return trail.occurs(in: utf8, opening) || isTrailOfLinks(utf8, line)
  }

  /// 某县妇幼保健院 > 党建与管理 > 计划总结: short names of pages, with at least two signs between.
  private static func isTrailOfLinks(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let links = utf8.parts(of: line, between: trailSigns).map { utf8.trimmed($0) }
      .filter { !$0.isEmpty }
    return links.count >= 3
      && links.allSatisfy {
        utf8.characters(in: $0) <= 16
          && utf8.firstOffset(of: "。，；：", in: $0) == nil
      }
  }

  /// 首页  政务公开  巡察整改: a trail, or a menu, of which only spaces or bars are left.
  private static func isSpacedTrail(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard let home = homes.hit(in: utf8, at: line.lowerBound, before: line.upperBound),
      home.range.upperBound < line.upperBound,
      utf8.glyph(at: home.range.upperBound).scalar.isOne(of: linkSigns)
    else { return false }
    let links = utf8.parts(of: line, between: linkSigns).filter { !$0.isEmpty }
    return (2...8).contains(links.count)
      && links.allSatisfy {
        utf8.characters(in: $0) <= 12
          && utf8.firstOffset(of: "。，；：:", in: $0) == nil
      }
  }

  /// 某区教育局 首页 信息公开 通知公告: the name of the site before its trail.
  private static func followsSite(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 120,
      utf8.firstOffset(ofByte: 0x20, from: line.lowerBound, to: line.upperBound) != nil,
      utf8.holds("页", in: line)
    else { return false }
    let links = utf8.parts(of: line, between: " \u{A0}\u{3000}\t").filter { !$0.isEmpty }
    guard links.count >= 4,
      let home = homes.hit(in: utf8, at: links[1].lowerBound, before: links[1].upperBound)
    else { return false }
    return home.range == links[1] && links.dropFirst().allSatisfy { utf8.characters(in: $0) <= 8 }
  }

  private static let linkSigns: StaticString = " \u{A0}\u{3000}\t-/·—→|｜"
  private static let homes = PhraseTable(["首页", "主页", "网站首页", "学校首页", "本站首页"])

  static let trailSigns: StaticString = ">＞»›"

  /// 首页 | 新闻 | 登录: nothing but the words of links.
  private static func isMenu(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= 240 else { return false }
    var offset = line.lowerBound
    while offset < line.upperBound {
      if let word = menu.hit(in: utf8, at: offset, before: line.upperBound) {
        offset = word.range.upperBound
        continue
      }
      let glyph = utf8.glyph(at: offset)
      guard
        glyph.isSpace
          || menuSigns.contains(glyph.scalar)
      else { return false }
      offset += glyph.length
    }
    return true
  }

  private static let menuSigns = ScalarSet("|>＞·-—/[]【】()（）:：,，、•»+AaTt")

  /// ![]() and the like: what converters leave of pictures.
  private static func isPlaceholder(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    line.allSatisfy { !(0x30...0x39).contains(utf8[$0]) && utf8[$0] < 0x80 }
      && line.count < 12 && !line.contains { (0x61...0x7A).contains(utf8[$0] | 0x20) }
  }

  private static func opensFooter(_ text: IndexedText, _ line: Range<Int>) -> Bool {
    // Ninety characters have at most 360 bytes.
    beginsLikeFooter(text.utf8, line)
      || line.count < 360 && footerMark.occurs(.footerMark, in: text, line)
        && text.utf8.characters(in: line) < 90
  }

  /// 上一条：…, 【相关链接】: whether a range begins with words that open a footer.
  static func beginsLikeFooter(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    if footerOpening.hit(in: utf8, at: range.lowerBound, before: range.upperBound) != nil {
      return true
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let glyph = utf8.glyph(at: start)
      guard glyph.scalar == "【" || glyph.scalar == "[" || glyph.isSpace else { break }
      start += glyph.length
    }
    return start > range.lowerBound
      && footerOpening.hit(in: utf8, at: start, before: range.upperBound) != nil
  }

  /// 国产精品, 无码: two different ones on a line are spam.
  static let spam = PhraseTable([
    "国产精品", "无码", "久久久", "婷婷", "中文字幕", "在线视频", "高清", "一区二区", "三级片",
    "黄色", "免费视频", "亚洲", "欧美", "日韩", "成人", "福利", "激情", "情色", "精品",
    "啪啪", "性感", "人妻", "色情", "美女", "少妇", "博彩", "赌场", "赌博", "百家乐",
    "老虎机", "娱乐城", "澳门", "彩票", "开户", "注册送", "真人", "代孕", "私服", "外挂",
    "办证", "发票", "在线观看", "免费观看", "第一区", "小便", "网站入口", "棋牌", "投注",
  ])

  /// 当前位置: 首页; without a field of the header these words open furniture.
  private static let furnitureOpening = PhraseTable([
    "当前位置", "您的位置", "您现在的位置", "您当前的位置", "你的位置", "所在位置", "位置：",
    "位置:", "现在位置", "您所在的位置", "您现在所在的位置",
    "您当前所在位置", "当前所在位置", "您所在位置", "您现在所在位置", "您目前的位置", "你现在的位置", "您现在位置", "当前时间", "今天是", "欢迎来到",
    "欢迎光临", "欢迎访问", "欢迎您", "欢迎观临", "字体大小", "字体：", "字体:", "字号",
    "搜索位置", "匹配度", "排序", "扫一扫", "分享到", "您访问的链接", "本文标题", "本文地址",
    "标签：", "标签:", "微信扫", "用微信", "无障碍", "语音播报", "打印本页", "保护视力",
    "设为首页", "加入收藏", "浏览器版本", "您的浏览器", "点击播放", "视力保护", "返回上一",
    "网站首页", "本站首页", "阅读下一", "站内搜索", "热门搜索", "信息浏览",
  ])

  private static let trail = PhraseTable([
    "首页", "主页", "位置", "频道", "中心", "栏目", "公开", "专栏", "动态", "新闻",
  ])

  private static let menu = PhraseTable([
    "首页", "返回首页", "网站首页", "设为首页", "加入收藏", "收藏本站", "网站地图", "登录",
    "注册", "打印", "关闭", "关闭窗口", "返回", "返回上一级", "返回顶部", "字号", "字体",
    "分享", "收藏", "繁体", "简体", "English", "手机版", "微信", "微博", "上一页", "下一页",
    "尾页", "搜索", "查询", "标签", "无障碍", "长者模式", "长者助手", "适老化", "导航",
    "网站导航", "政务公开", "政务服务", "互动交流", "新闻中心", "通知公告", "联系我们",
    "关于我们", "个人中心", "大小", "放大", "缩小", "默认", "关闭本页", "打印本页", "复制链接",
    "行业新闻", "行业动态", "媒体中心", "信息公开", "政府信息公开", "机构概况", "办事服务",
    "政民互动", "专题专栏", "公众参与", "新闻动态", "工作动态", "政策法规", "本级巡察情况",
    "巡视巡察", "解读回应", "走进我们", "网上办事", "数据开放", "帮助", "退出", "用户中心",
    "转发", "点赞", "评论", "举报", "纠错", "朗读", "听新闻", "下载", "更多", "展开",
    "收起", "字体大小", "无障碍阅读", "简", "繁", "大", "中", "小", "超大", "特大",
  ])

  /// 相关文章, 上一篇: what follows is other documents.
  private static let footerOpening = PhraseTable([
    "相关文章", "相关链接", "相关阅读", "相关新闻", "相关信息", "相关稿件", "相关报道",
    "相关推荐", "相关内容", "相关文件", "相关附件下载", "关联信息", "关联阅读", "推荐阅读",
    "延伸阅读", "热点推荐", "热门推荐", "热门文章", "猜你喜欢", "为您推荐", "上一篇", "下一篇",
    "上一条", "下一条", "友情链接", "网站声明", "特别声明", "免责声明", "版权声明", "声明：",
    "声明:", "想爆料", "关闭本页", "返回顶部", "扫一扫", "版权所有", "主办单位", "主办：",
    "主办:", "承办单位", "承办：", "承办:", "技术支持", "网站标识码", "您访问的链接", "本文标题",
    "本文地址", "关于我们", "联系我们", "网站地图", "政务新媒体", "适老化", "附件下载",
    "分享到", "【关闭", "[关闭", "【打印", "[打印", "【返回", "打印本页", "网友评论", "我要评论",
    "最新评论", "用户评论", "标签：", "标签:", "网站维护", "建议使用", "Copyright", "COPYRIGHT",
    "copyright", "最新文章", "最新资讯", "点击排行", "热点新闻", "热点排行", "收藏本文",
    "文章来源声明", "转载声明", "举报电话：1", "本网站", "本站所", "主管单位", "主管：", "主管:",
  ])

  /// 苏ICP备…号, 网站标识码: a short line with one of these is a footer.
  static let footerMark = PhraseTable([
    "网站维护", "网站地图", "ICP备", "ICP证", "icp备", "公网安备", "网站标识码", "版权所有", "All Rights Reserved",
    "all rights reserved", "网站管理", "技术支持", "翻版必究", "转载请注明", "未经授权",
  ])
}

extension [Int] {
  /// Rising numbers, and behind them a range that may begin before the last.
  fileprivate func continued(by range: Range<Int>) -> [Int] {
    prefix { $0 < range.lowerBound } + range
  }
}
