// Numbers in every script that notices use.

import Testing

@testable import NoticeReader

@Suite struct WrittenNumberTests {
  private func read(_ text: String) -> WrittenNumber? {
    WrittenNumber.read(Array(text.utf8), at: 0, to: text.utf8.count)
  }

  @Test(arguments: [
    ("1707家", 1707), ("1,234人", 1234), ("１,０５０,０００", 1_050_000), ("1 713 人次", 1713),
    ("３６．５%", 36.5), ("4.78万亿", 4.78e12), ("7万5千4百", 75_400), ("58,对", 58),
    ("十二", 12), ("一百二十三", 123), ("两千四百五", 2450), ("一千零五", 1005),
    ("九百万零四百", 9_000_400), ("四亿五千六百四十二万零一十五", 456_420_015),
    ("十点五", 10.5), ("壹佰伍拾", 150), ("二十万", 200_000), ("一千零十五", 1015), ("0.86万", 8600), ("0.3亿", 3e7),
    ("一千多万", 10_000_000),
  ])
  func `the value is the same in every script`(text: String, value: Double) {
    #expect(read(text)?.total == value)
  }

  @Test(arguments: [
    ("3.6万余个", 3.6, "万"), ("两千余万元", 2000, "万"), ("6万人", 6, "万"), ("万余人次", 1, "万"),
    ("5千人", 5, "千"), ("三千人", 3000, ""), ("4.78万亿元", 4.78, "万亿"), ("2萬 億", 2, "萬億"),
  ])
  func `a multiplier at the end stays with the unit`(text: String, value: Double, words: String) {
    #expect(read(text)?.value == value)
    #expect(read(text)?.multiplierWords == words)
  }

  @Test(arguments: [("10余家", "余"), ("五十多人", "多"), ("百余件", "余"), ("30家", nil)])
  func `a rounded number says so`(text: String, qualifier: String?) {
    #expect(read(text)?.qualifier == qualifier)
  }

  @Test(arguments: ["百姓", "万家", "伍家", "陆地", "几家"])
  func `a numeral in a word is no number`(text: String) {
    #expect(read(text) == nil)
  }
}
