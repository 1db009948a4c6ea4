// The five real documents, read whole.

import FoundationEssentials
import NoticeReader
import NoticeRecord
import Testing

struct CorpusTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    var file: String
    var kind: Kind
    var title: String?
    var items: Int
    var firstItem: String?
    var lastItem: String?
    var testDescription: String { file }
  }

  static let expectations = [
    Expectation(
      file: "000_0c82fd17d0286482.txt", kind: .rectificationReport,
      title: "处罚5569人!湖北省卫健委通报巡视整改进展", items: 10, firstItem: "学习传达不够系统全面",
      lastItem: "解决问题效果不够明显"),
    Expectation(
      file: "001_e4b299b9574c0671.txt", kind: .rectificationReport,
      title: "市卫健委党委关于巡察整改进展情况的通报", items: 34, firstItem: "落实健康中国行动不够有力",
      lastItem: "推进审计整改有差距"),
    Expectation(
      file: "002_1d416549c9bd430e.txt", kind: .workPlan, title: "2025年绍兴市上虞区卫生健康工作要点",
      items: 12, firstItem: "实施全民健康促进行动", lastItem: "加强系统党的建设"),
    Expectation(
      file: "003_97935c6e3442e2c0.txt", kind: .meetingNews,
      title: "2022年全省卫生健康工作暨党风廉政建设会议召开", items: 0),
    Expectation(file: "004_8f91d1408971dcaa.txt", kind: .meetingNews, items: 0),
  ]

  @Test(arguments: expectations)
  func `a real document has its kind, its title and its items`(expected: Expectation) throws {
    guard let folder = Corpus.folder else {
      #expect(!Corpus.isRequired, "the corpus is absent")
      return
    }
    let notice = try Corpus.record("real/\(expected.file)", in: folder)
    #expect(notice.kind == expected.kind)
    #expect(notice.title == expected.title)
    let titles = notice.findings.map(\.title) + notice.actions.map(\.title)
    #expect(titles.count == expected.items)
    #expect(titles.first == expected.firstItem)
    #expect(titles.last == expected.lastItem)
  }

  @Test func `the two rectification reports give their dates and contacts`() throws {
    guard let folder = Corpus.folder else {
      #expect(!Corpus.isRequired, "the corpus is absent")
      return
    }
    let province = try Corpus.record("real/000_0c82fd17d0286482.txt", in: folder)
    #expect(
      Set(province.dates.map(\.date)) == [
        "2022-11-09", "2022-12-07", "2022-12-16", "2023-02-04", "2023-06-19", "2023-06-24",
      ])
    #expect(province.contacts?.phones == ["027-87154230"])
    #expect(province.contacts?.emails == ["hbswjwxcb@163.com"])
    let city = try Corpus.record("real/001_e4b299b9574c0671.txt", in: folder)
    #expect(city.contacts?.phones == ["0527-84389315"])
    #expect(city.contacts?.emails == ["sqswjwjgdw@126.com"])
    #expect(
      Set(city.dates.map(\.date)) == ["2024-07-17", "2024-08-30", "2024-09-14", "2025-05-28"])
  }

  @Test(arguments: ["real", "composed/docs"])
  func `the same bytes give the same record twice`(place: String) throws {
    guard let folder = Corpus.folder else {
      #expect(!Corpus.isRequired, "the corpus is absent")
      return
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: place).path)
    for file in files where file.hasSuffix(".txt") {
      let once = try RecordJSON.encode(Corpus.record("\(place)/\(file)", in: folder))
      let again = try RecordJSON.encode(Corpus.record("\(place)/\(file)", in: folder))
      #expect(once == again, "\(file)")
    }
  }

  @Test func `every span of every document lies inside its file`() throws {
    guard let folder = Corpus.folder else {
      #expect(!Corpus.isRequired, "the corpus is absent")
      return
    }
    for place in ["real", "composed/docs"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: place).path)
      for file in files where file.hasSuffix(".txt") {
        let notice = try Corpus.record("\(place)/\(file)", in: folder)
        #expect(
          notice.spans.allSatisfy {
            0 <= $0.start && $0.start <= $0.end && $0.end <= notice.source.bytes
          },
          "\(file)")
      }
    }
  }
}
