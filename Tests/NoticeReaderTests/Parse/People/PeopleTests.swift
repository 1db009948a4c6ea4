// Who acts in a notice.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct PeopleTests {
  private func find(_ sentence: String) -> [String] {
    let text = MappedText(unchanged: Array(sentence.utf8))
    return People.find(in: text, 0..<text.utf8.count).map { person in
      "\(person.post ?? "-")：\(person.name)"
    }
  }

  @Test(arguments: [
    ("市卫生健康委主任齐远山主持会议。", ["市卫生健康委主任：齐远山"]),
    ("县委书记、县长文涛，副县长余敏出席。", ["县委书记、县长：文涛", "副县长：余敏"]),
    (
      "副主任宋一凡、唐立、万小松分别通报情况。",
      ["副主任：宋一凡", "副主任：唐立", "副主任：万小松"]
    ),
    ("会议由市疾控局局长(兼)欧阳青主持。", ["市疾控局局长(兼)：欧阳青"]),
    ("副区长(主持工作)谭学军讲话", ["副区长：谭学军"]),
    ("巡察组组长　贺　平讲话", ["巡察组组长：贺平"]),
    ("巡察组向汤明远同志反馈意见。", ["-：汤明远"]),
    ("局长段青对整改提出要求。", ["局长：段青"]),
    ("副县长田建平事先看了报告。", ["副县长：田建平"]),
    ("主任雷鸣2018年曾来调研。", ["主任：雷鸣"]),
    ("会上，许洪岭副局长强调三点。", ["副局长：许洪岭"]),
    ("副主席热依汗·艾力参加会议。", ["副主席：热依汗·艾力"]),
    ("副州长阿不都·买买提·吐尔逊出席。", ["副州长：阿不都·买买提·吐尔逊"]),
    ("旗医院院长那仁格日勒作表态发言。", ["旗医院院长：那仁格日勒"]),
    ("组长欧阳文清、副组长司马明通报情况。", ["组长：欧阳文清", "副组长：司马明"]),
    ("成立以局长王明、副局长李红为组长的专班。", ["局长：王明", "副局长：李红"]),
    ("普法办主任和志强主持会议。", ["普法办主任：和志强"]),
    ("书记和刘明参加。", []),
    ("科长李 明、毕　海分别汇报。", ["科长：李明", "科长：毕海"]),
  ])
  func `a person is named after a post`(sentence: String, expected: [String]) {
    #expect(find(sentence) == expected)
  }

  @Test(arguments: [
    "记者 马小虎 通讯员 刘小娟", "（责任编辑 方晓）", "学习习近平总书记重要讲话精神", "党组书记、局长任组长",
    "委党组书记带头学习。", "主任高度重视整改工作。", "各位委员关于整改的意见", "书记和班子成员参加。",
    "组长向会议通报情况。", "实行科主任周例会制度。", "书记和群众同志谈话。", "主任和大家在一线。", "院长应邀参加义诊。", "书记向群众承诺。",
    "金华市长热线", "主任申报国家课题。", "队长连夜赶赴现场。",
  ])
  func `by-lines, leaders and plain words are no people`(sentence: String) {
    #expect(find(sentence) == [])
  }

  @Test func `a person is listed once`() {
    #expect(find("组长叶小陶主持。组长叶小陶讲话。").count == 1)
  }
}
