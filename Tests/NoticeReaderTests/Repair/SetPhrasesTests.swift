// Set phrases with a wrong character.

import Testing

@testable import NoticeReader

@Suite struct SetPhrasesTests {
  @Test(arguments: ["欢迎观临本站", "歡迎觀臨本站", "欢迎光临本站"])
  func `the set phrase is put right`(text: String) {
    #expect(mended(text) == "欢迎光临本站")
  }

  @Test(arguments: ["欢迎观看直播", "观临海盆地", "群众反应强烈"])
  func `other words stay`(text: String) {
    #expect(mended(text) == text)
  }
}
