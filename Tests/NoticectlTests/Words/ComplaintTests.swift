// Not running, no permission and refused are three messages with three statuses.

import NoticeControl
import Testing
import Varlink

@testable import noticectl

@Suite struct ComplaintTests {
  private static let english = Words(language: .en)
  private static let chinese = Words(language: .zh)

  @Test(arguments: [
    (ClientError.notRunning(path: "/run/x"), Ending.notRunning, "noticed is not running"),
    (.noPermission(path: "/run/io.noticed"), .noPermission, "no permission"),
    (.timedOut, .tryAgain, "has not answered"),
    (.connectionLost, .unavailable, "closed the connection"),
  ])
  func `trouble on the way has its message and status`(
    error: ClientError, status: Ending, words: String
  ) throws {
    let complaint = try #require(Complaint(error, Self.english))
    #expect(complaint.status == status)
    #expect(complaint.message.contains(words))
  }

  @Test(arguments: [
    (Refusal.notFound(what: "notice", id: 9), Ending.noSuchInput),
    (.ambiguous(what: "finding", id: 1, places: [1, 4]), .usage),
    (.invalidQuery(column: 4, reason: "?"), .usage), (.timeout(waiting: 2), .tryAgain),
    (.unavailable(reason: "paused", advice: nil), .unavailable),
    (.noSuchInput(reason: "/x is no drop folder", advice: nil), .noSuchInput),
    (.tooLarge(limit: 5), .badData), (.failed(reason: "x"), .internalError),
    (.invalidConfiguration(path: "/a", line: 3, reason: "?"), .configuration),
  ])
  func `a refusal has its status`(refusal: Refusal, status: Ending) throws {
    #expect(Complaint(refusal, Self.english).status == status)
  }

  @Test func `who changes things is told of sudo, who asks of the group`() throws {
    let control = ClientError.noPermission(path: "/run/noticed/io.noticed.control")
    let query = ClientError.noPermission(path: "/run/noticed/io.noticed")
    #expect(try #require(Complaint(control, Self.english)).message.contains("sudo"))
    #expect(try #require(Complaint(query, Self.english)).message.contains("group noticed"))
  }

  @Test func `what is not there is not refused, but said to be missing`() {
    let missing = Refusal.notFound(what: "notice", id: 999)
    #expect(
      Complaint(missing, Self.english).message
        == "there is no notice 999; `noticectl list` lists them")
    #expect(Complaint(missing, Self.chinese).message == "没有编号为 999 的公文；见 `noticectl list`")
    let finding = Refusal.notFound(what: "finding", id: 30)
    #expect(Complaint(finding, Self.english).message == "there is no finding 30")
    let fact = Refusal.notFound(what: "such fact of notice", id: 7)
    #expect(Complaint(fact, Self.english).message == "there is no such fact of notice 7")
    #expect(Complaint(fact, Self.chinese).message == "没有编号为 7 的公文中的该项内容")
  }

  @Test(arguments: QueryMistake.allCases)
  func `a mistake in a query is told in Chinese where that is asked for`(mistake: QueryMistake) {
    let refusal = Refusal.invalidQuery(
      column: 3, reason: "English", code: mistake.rawValue, about: ["issuer", "x", "y"])
    let message = Complaint(refusal, Self.chinese).message
    #expect(message.hasPrefix("拒绝：查询第 3 列：") && !message.contains("English"))
    #expect(Complaint(refusal, Self.english).message.hasSuffix("query: English"))
    // One of a later version is told in the daemon's own words.
    let later = Refusal.invalidQuery(column: 3, reason: "English", code: "later")
    #expect(Complaint(later, Self.chinese).message.hasSuffix("English"))
  }

  @Test(arguments: Obstacle.allCases)
  func `what stands in the way is told in Chinese where that is asked for`(obstacle: Obstacle) {
    let about = ["1", "甲", "乙", "2", "丙", "丁"]
    let refusals = [
      Refusal.unavailable(obstacle, about: about, "English", advice: "do"),
      .noSuchInput(reason: "English", advice: "do", code: obstacle.rawValue, about: about),
    ]
    for refusal in refusals {
      let message = Complaint(refusal, Self.chinese).message
      #expect(message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!message.contains("English"))
      #expect(Complaint(refusal, Self.english).message.hasSuffix("English\ndo"))
    }
  }

  @Test func `of several with one number the places are named that tell them apart`() {
    let two = Refusal.ambiguous(
      what: "finding", id: 1, places: [1, 4], titles: ["制度不健全", "台账不全"])
    #expect(
      Complaint(two, Self.english).message == """
        2 have the number of finding 1; choose one by its place:
          --place 1  制度不健全
          --place 4  台账不全
        """)
    #expect(
      Complaint(two, Self.chinese).message == """
        编号为 1 的问题有 2 个，请按次序选择：
          --place 1  制度不健全
          --place 4  台账不全
        """)
    // An earlier daemon tells no titles.
    let many = Refusal.ambiguous(what: "action", id: 1, places: Array(1...30))
    #expect(Complaint(many, Self.english).message.hasSuffix("\n  --place 9\n  …"))
  }

  @Test func `where nothing stands at a place the place is said`() {
    let missing = Refusal.notFound(what: "place", id: 99)
    #expect(
      Complaint(missing, Self.english).message == "there is no problem or action at place 99")
    #expect(Complaint(missing, Self.chinese).message == "第 99 处没有问题或任务")
  }

  @Test(arguments: [
    ClientError.notRunning(path: "/run/noticed/io.noticed"), .notRunning(path: "/x/io.noticed"),
    .noPermission(path: "/run/io.noticed"), .noPermission(path: "/run/io.noticed.control"),
    .timedOut, .connectionLost, .pathTooLong(path: "/x", limit: 103),
  ])
  func `trouble on the way is told in Chinese where that is asked for`(error: ClientError) throws {
    let message = try #require(Complaint(error, Self.chinese)).message
    for line in message.split(separator: "\n") {
      #expect(line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
    }
    #expect(try message != #require(Complaint(error, Self.english)).message)
  }

  @Test(arguments: [
    (["show", "1", "--lang", "zh"], Language.zh), (["--lang=zh", "show"], .zh),
    (["--lang", "en", "--frobnicate"], .en),
  ])
  func `the language is the one asked for`(arguments: [String], language: Language) {
    #expect(Language.asked(by: arguments) == language)
  }
}
