// The stable words of the interfaces have Chinese names.

import NoticeControl
import NoticeRecord
import Testing

@testable import noticectl

@Suite struct TermsTests {
  private static func words<Word: RawRepresentable<String>>(of words: [Word]) -> [String] {
    words.map(\.rawValue)
  }

  static let all =
    words(of: Kind.allCases) + words(of: Outcome.Verdict.allCases)
    + words(of: Rejection.State.allCases) + words(of: Status.State.allCases)
    + words(of: FolderStatus.Watch.allCases) + words(of: ContactWay.Way.allCases)
    + words(of: Repair.Kind.allCases) + words(of: Explanation.State.allCases)
    + words(of: Standing.allCases.filter { ![.done, .partlyDone].contains($0) })
    + words(of: Attainment.allCases) + ["leads", "assists", "overdue", "rebounded", "repeated"]

  @Test(arguments: all)
  func `each stands for itself in English and has a Chinese name`(word: String) {
    #expect(Words(language: .en).term(word) == word)
    #expect(Words(language: .zh).term(word) != word)
  }

  @Test(arguments: [Language.en, .zh])
  func `what is under way has the same weight in findings and in the ledger`(language: Language) {
    let words = Words(language: language)
    let (finding, problem) = (words.status(.notDone), words.standing(.inProgress))
    #expect(finding.meaning == problem.meaning && finding.meaning == .ongoing)
    #expect(finding.text.unicodeScalars.first == problem.text.unicodeScalars.first)
    #expect(!problem.text.contains("…") && !problem.text.contains("-"))
  }

  @Test(arguments: [
    ("2026-09-late", "late 2026-09", "2026年9月下旬"), ("2026-10-mid", "mid 2026-10", "2026年10月中旬"),
    ("2026-01-early", "early 2026-01", "2026年1月上旬"), ("2026-09", "2026-09", "2026-09"),
    ("2026-09-05", "2026-09-05", "2026-09-05"), ("05-28", "05-28", "05-28"),
  ])
  func `a third of a month has a name, and its stable form behind it`(
    date: String, english: String, chinese: String
  ) {
    #expect(Words(language: .en).date(date).text == english)
    let cell = Words(language: .zh).date(date)
    #expect(cell.text == chinese && (cell.value ?? cell.text) == date)
  }

  @Test(arguments: Finding.Status.allCases)
  func `a status has a mark and its stable word behind it`(status: Finding.Status) {
    let cell = Words(language: .zh).status(status)
    #expect(cell.value == status.rawValue)
    #expect(Words(language: .zh).mark(status).text.unicodeScalars.count == 1)
  }
}
