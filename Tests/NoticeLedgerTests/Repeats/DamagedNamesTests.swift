// Which names of bodies are one that a copy has damaged.

import Testing

@testable import NoticeLedger

@Suite struct DamagedNamesTests {
  @Test(arguments: [
    ("青石县教育局", "青石县教肓局"), ("青石县税务局", "青石县悦务局"), ("青石县政府", "青石县攻府"), ("青石县文投集团", "青石县丈投集团"),
    ("青石县文投集团", "青石县□投集团"), ("青石县教育局", "青石县教局"),
  ])
  func `a lost, unreadable or misread character leaves one name`(whole: String, damaged: String) {
    #expect(DamagedNames.areOne(whole, damaged))
    #expect(DamagedNames.areOne(damaged, whole))
  }

  @Test(arguments: [
    ("青石县交投集团", "青石县文投集团"), ("青石县交旅集团", "青石县文旅集团"), ("青石县卫校", "青石县工校"), ("青石县水投集团", "青石县永投集团"),
    ("青石县建投集团", "青石县健投集团"), ("青石县旅投集团", "青石县族投集团"), ("青石县体校", "青石县休校"), ("青石县财校", "青石县则校"),
    ("青石县科研所", "青石县料研所"),
  ])
  func `two characters that both begin names are those of two`(one: String, other: String) {
    #expect(!DamagedNames.areOne(one, other))
  }
}
