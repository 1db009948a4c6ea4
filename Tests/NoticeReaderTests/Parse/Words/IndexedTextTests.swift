// The places that one pass lists, against searches without it.

import NoticeRecord
import Testing

@testable import NoticeReader

extension IndexedText {
  /// A text that stands in its file just as it is.
  init(_ text: String) {
    self.init(MappedText(unchanged: Array(text.utf8)))
  }
}

struct IndexedTextTests {
  /// The judged notices, and texts that end in the middle of something.
  private static func texts() throws -> [String] {
    try JudgedNotice.all().compactMap(\.record.text) + [
      "", "整", "省委第五巡视组反馈", "2024年7月17日", "（一）零死亡", "共三", "ab整改进展情况。", "🀄全省\u{E9}市委",
      "二０二四年七月十日", "县审计局出具审计报告",
    ]
  }

  /// The cues of phrases with the tables that are known by them.
  private static let tables: [(Cues, PhraseTable)] = [
    (.kind, KindCues.table), (.division, Divisions.all.finder),
    (.level, RegionReader.levelWords), (.contact, ContactsReader.labels),
    (.adverb, Series.adverbs), (.visit, InspectionReader.visits),
    (.inspection, InspectionReader.visitNouns), (.inspection, KindRules.inspections),
    (.inspectionGroup, InspectingBody.groups), (.telling, Telling.reports),
    (.telling, Telling.auditReports),
    (.publishing, KindRules.publishing), (.spam, Strangers.spam),
    (.footerMark, Strangers.footerMark),
  ]

  @Test func `phrases are found where a search finds them`() throws {
    for indexed in try Self.texts().map({ IndexedText($0) }) {
      let (whole, half) = (0..<indexed.utf8.count, indexed.utf8.count / 2..<indexed.utf8.count)
      for (cue, table) in Self.tables {
        for range in [whole, half] {
          #expect(table.hits(cue, in: indexed, range) == table.hits(in: indexed.utf8, range))
        }
      }
    }
  }

  @Test func `dates and sentences are found all the same`() throws {
    for indexed in try Self.texts().map({ IndexedText($0) }) {
      let whole = 0..<indexed.utf8.count
      #expect(WrittenDates.scan(indexed, in: whole) == WrittenDates.scan(indexed.utf8, in: whole))
      let sentences = indexed.sentences(in: whole)
      #expect(sentences.map(\.upperBound).last ?? 0 == whole.upperBound)
      for sentence in sentences {
        let inner = indexed.string(sentence).unicodeScalars.dropLast()
        #expect(!inner.contains { "。！？!?\n".unicodeScalars.contains($0) })
      }
    }
  }

  @Test func `the dates of lines are those that a search within them finds`() throws {
    let split = ["（2024年\n7月17日）\n  8月2日—\n5日 \n", "2024年3月1日至\n 4日、5日。去年\n12月底 2"]
    for var indexed in try (Self.texts() + split).map({ IndexedText($0) }) {
      indexed.findDates()
      let utf8 = indexed.utf8
      for line in utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A) {
        let behind = line.lowerBound..<min(line.upperBound + 1, utf8.count)
        for range in [line, utf8.trimmed(line, where: \.isSpace), behind, 0..<line.upperBound] {
          let dates = indexed.dates(in: range)
          #expect(dates.map { Array($0) } == WrittenDates.scan(utf8, in: range))
        }
      }
    }
  }

  @Test func `dates are looked for anew where a range cuts a line`() {
    var indexed = IndexedText("于2024年7月17日公布")
    indexed.findDates()
    #expect(indexed.dates(in: 3..<indexed.utf8.count) == nil)
    #expect(WrittenDates.scan(indexed, in: 10..<indexed.utf8.count).map(\.iso) == ["07-17"])
  }

  @Test func `what is kept of a text has the places of a text of its own`() throws {
    for whole in try Self.texts().map({ IndexedText($0) }) {
      let lines = whole.utf8.parts(of: 0..<whole.utf8.count, betweenBytes: 0x0A)
      for drop in 2...3 {
        let kept = lines.enumerated().filter { $0.offset % drop == 0 }.map(\.element)
        let rest = MappedText(unchanged: kept.flatMap { whole.utf8[$0] })
        let (derived, own) = (IndexedText(rest, keeping: kept, of: whole), IndexedText(rest))
        #expect(derived.places == own.places)
      }
    }
  }
}
