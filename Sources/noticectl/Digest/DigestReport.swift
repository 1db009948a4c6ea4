// A digest as a report.

import NoticeControl
import NoticeRecord

/// Puts a digest into words.
struct DigestReport {
  private let digest: Digest
  /// The words of the report.
  let words: Words

  init(_ digest: Digest, words: Words) {
    self.digest = digest
    self.words = words
  }

  /// The report: what is late first, then what is due next, how problems and bodies stand, and what
  /// changed and came in.
  var report: Report {
    Report(
      language: words.language, title: "\(words[.digest]) \(digest.name)",
      subtitle: "\(digest.from) – \(digest.through) · \(words[.asOf]) \(digest.madeOn)",
      figures: figures,
      sections: [late, due, standings, grades, changes] + earlierChanges + [notices])
  }

  private var figures: [Report.Figure] {
    let open = digest.standings.reduce(0) { $0 + ($1.name == "done" ? 0 : $1.count) }
    let all = digest.standings.reduce(0) { $0 + $1.count }
    let reported = count("reported", in: digest.standings)
    let older = digest.older ?? 0
    let rebounded = count("rebounded", in: digest.changed)
    return [
      Report.Figure(
        label: words[.keptNotices], value: "\(count("kept", in: digest.outcomes))",
        note: "\(words[.periodBefore]) \(count("kept", in: digest.outcomesBefore))"
          + (older > 0 ? " · \(words[.datedEarlier]) \(older)" : "")),
      Report.Figure(
        label: words[.openProblems], value: "\(open)",
        note: "\(words[.ofAll]) \(all)"
          + (reported > 0 ? " · \(words.term("reported")) \(reported)" : "")),
      Report.Figure(
        label: words[.overdue], value: "\(digest.lateTotal)",
        meaning: digest.lateTotal > 0 ? .bad : .good),
      Report.Figure(
        label: words[.dueNext], value: "\(digest.dueTotal)",
        note: "\(words[.through]) \(digest.dueThrough)",
        meaning: digest.dueTotal > 0 ? .caution : .plain),
      Report.Figure(
        label: words[.solvedNow], value: "\(count("done", in: digest.changed))", meaning: .good),
      Report.Figure(
        label: words[.rebounds], value: "\(rebounded)", meaning: rebounded > 0 ? .bad : .plain),
    ]
  }

  private var late: Report.Section {
    section(
      .overdue, digest.late.isEmpty ? [.note(words[.nothingLate])] : matters(digest.late),
      digest.lateTotal - digest.late.count)
  }

  private var due: Report.Section {
    let undated =
      digest.undated > 0 ? [Report.Part.note("\(words[.withoutDay]): \(digest.undated)")] : []
    let bars = digest.deadlines.map { Report.Bar(name: $0.name, count: $0.count) }
    let chart = bars.contains { $0.count > 0 } ? [Report.Part.columns(bars)] : []
    let named = digest.due.isEmpty ? [.note(words[.nothingDue])] : matters(digest.due)
    return section(.dueNext, chart + named + undated, digest.dueTotal - digest.due.count)
  }

  private var changes: Report.Section {
    if digest.changes.isEmpty { return section(.changes, [.note(words[.nothingChanged])], 0) }
    return section(.changes, digest.changes, of: digest.changed)
  }

  /// What older notices state that were taken in; nothing where they state nothing.
  private var earlierChanges: [Report.Section] {
    digest.earlierChanges.isEmpty
      ? []
      : [section(.earlierChanges, digest.earlierChanges, of: digest.changedEarlier ?? [])]
  }

  /// A section with changes, and how many there are of each sort.
  private func section(
    _ label: Label, _ changes: [MatterChange], of tallies: [Tally]
  ) -> Report.Section {
    let table = Table(columns: columns(of: changes), rows: changes, words: words)
    let all = tallies.reduce(0) { $0 + $1.count }
    return section(label, [.bars(standings(tallies)), .table(table)], all - changes.count)
  }

  private var standings: Report.Section {
    let bars = standings(digest.standings).filter { $0.count > 0 }
    return section(
      .standings, bars.isEmpty ? [.note(words[.noProblemKnown])] : [.shares(bars)], 0)
  }

  /// Standings as bars, in the colours that they have in tables.
  private func standings(_ tallies: [Tally]) -> [Report.Bar] {
    tallies.map { tally in
      let cell = words.standing(tally)
      return Report.Bar(name: cell.text, count: tally.count, meaning: cell.meaning)
    }
  }

  private var grades: Report.Section {
    let bars = digest.gradeCounts.filter { $0.count > 0 }.map {
      Report.Bar(name: words.term($0.name), count: $0.count, meaning: .grade($0.name))
    }
    let table = Table(columns: gradeColumns, rows: digest.grades, words: words)
    let coloured = digest.gradeCounts.reduce(0) { $0 + ($1.name == "green" ? 0 : $1.count) }
    return section(
      .grades,
      (bars.isEmpty ? [.note(words[.noProblemKnown])] : [.shares(bars)])
        + (digest.grades.isEmpty ? [] : [.table(table)]), coloured - digest.grades.count)
  }

  private var notices: Report.Section {
    let kept = count("kept", in: digest.outcomes)
    guard kept > 0 else { return section(.keptNotices, [.note(words[.noNotice])], 0) }
    let arrivals = digest.arrivals.map {
      Report.Bar(name: String($0.name.dropFirst(5)), count: $0.count)
    }
    let kinds = digest.kinds.map { Report.Bar(name: words.term($0.name), count: $0.count) }
    let table = Table(columns: noticeColumns, rows: digest.notices, words: words)
    return section(
      .keptNotices, [.columns(arrivals), .bars(kinds), .table(table)], kept - digest.notices.count)
  }

  /// A section that says how many are not named in it.
  private func section(_ label: Label, _ parts: [Report.Part], _ unnamed: Int) -> Report.Section {
    let more = unnamed > 0 ? [Report.Part.note("\(words[.more]): \(unnamed)")] : []
    return Report.Section(heading: words[label], parts: parts + more)
  }

  private func count(_ name: String, in tallies: [Tally]) -> Int {
    tallies.first { $0.name == name }?.count ?? 0
  }

  private func matters(_ matters: [Matter]) -> [Report.Part] {
    [.table(Table(columns: matterColumns, rows: matters, words: words))]
  }
}

extension Label {
  static let asOf = Label("as of", "截至")
  static let before = Label("Before", "此前")
  static let changes = Label("What changed", "变化情况")
  static let datedEarlier = Label("dated earlier", "日期更早")
  static let digest = Label("Digest", "工作摘要")
  static let dueNext = Label("Due next", "即将到期")
  static let earlierChanges = Label("What older notices state", "以往公文所述变化")
  static let grades = Label("Grades", "三色分级")
  static let keptNotices = Label("Notices taken in", "新收公文")
  static let lostCharacter = Label("a character that the source has lost", "原文此处缺字")
  static let more = Label("More, not listed", "其余未列出")
  static let noNotice = Label("No notice came in.", "本期未收到公文。")
  static let noProblemKnown = Label("No problem is known.", "尚无问题记录。")
  static let nothingChanged = Label("Nothing changed.", "本期没有变化。")
  static let nothingDue = Label("Nothing is due.", "没有即将到期的问题。")
  static let nothingLate = Label("Nothing is late.", "没有超期问题。")
  static let ofAll = Label("of", "共")
  static let openProblems = Label("Open problems", "未完成问题")
  static let periodBefore = Label("before", "上期")
  static let rebounds = Label("Rebounded", "反弹")
  static let repeated = Label("Repeated", "屡次出现")
  static let solvedNow = Label("Solved", "已完成")
  static let standings = Label("How problems stand", "问题整改状态")
  static let through = Label("through", "至")
  static let withoutDay = Label("Open without a stated day", "未写明期限的未完成问题")
}
