// What fuzzing starts from: the samples, and the pieces that readers stumble over.

import FoundationEssentials

@testable import NoticeReader

/// The samples that inputs are cut from, and the pieces that are put into them.
enum FuzzStock {
  /// The samples of `seeds/`, the pages of these tests, and the corpus where there is one.
  static let samples: [[UInt8]] =
    seeds + EncodingSamples.corpus().map { Array($0.utf8) } + composed

  private static let seeds: [[UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".json") && !$0.hasSuffix(".md") }.sorted().compactMap {
      (try? Data(contentsOf: folder.appending(path: $0))).map { [UInt8]($0) }
    }
  }()

  private static let composed: [[UInt8]] = {
    var texts = SamplePage.all.map(\.source)
    for seed in 0..<10 {
      texts += [CleanPages.notice(seed), CleanPages.traditional(seed), CleanPages.code(seed)]
    }
    texts.append(ReportTests.labelled)
    texts.append(Damage.glossing(EncodingSamples.traditional[0]))
    texts.append(Damage.doublingMarks(EncodingSamples.simplified[1]))
    return texts.map { Array($0.utf8) }
  }()

  /// The parts of notices, which change what the lines around them mean.
  static let words: [[UInt8]] = [
    "一、", "（二）", "3.", "(4)", "⑤", "第六条", "问题七：", "关于", "的问题", "整改情况：", "已完成。", "\n", "\n\n",
    " ", "　", "|", "来源：", "发布时间：", "2024年7月17日", "至8月30日", "反馈", "巡察组", "市委", "一是", "二是",
    "：", "。", "“", "”", "‘", "’", "(", "）", "》", "《", "其中", "个问题", "12个", "0533-5566778", "@",
    "首页 >", "主办：", "索引号:", "序号\n问题\n整改措施\n", "2月", "99%", "率", "号", "〔2024〕", "在", "健康", "湖北",
    "省", "十", "百分之", "万", "亿", "不少于", "9999999999999999999", "二〇二三年", "年底前", "同志", "任组长", "表1",
  ].map { Array($0.utf8) }

  /// Damage as copies carry it, and bytes that no text has.
  static let splinters: [[UInt8]] =
    [
      "?", "??", "(yī)", "yī)", "?(qū)", "，，", ",、", ",,", "2024717日", "1231日", "202524月", "〕",
      "\u{FFFD}", "\u{E789}", "ㄔO", "琯", "槼", "著", "乾", "\u{0}", "\u{200B}", "\u{FEFF}", "\u{2028}",
      "\u{20000}", "\u{1F600}", "e\u{301}", "\r\n", "\u{85}", "&nbsp;", "&#8220;", "&amp;amp;lt;",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0x00], [0xFF, 0xFE], [0x81, 0x30], [0x84, 0x31, 0xA4, 0x37], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xD8, 0x00], [0xC0, 0x80],
    ]

  /// Markup, whole and broken.
  static let markup: [[UInt8]] = [
    "<", ">", "</", "<table>", "<tr>", "<td rowspan=99999999>", "<td colspan='-1'>", "</table>",
    "<!--", "-->", "<![CDATA[", "<?xml", "&", "&#", "&#x110000;", "&#xD800;", "&#0;", "<br>", "<p>",
    "</p>", "<div class=footer>", "</div>", "<h1>", "<title>", "<script>", "</script>", "<pre>",
    "<a href=\"", "<meta name=\"PubDate\" content='2024-05-06'>", "<select><option>", "<ruby>衛<rt>",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n",
    "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n", "=\r\n", "=E4=B8",
  ].map { Array($0.utf8) }
}
