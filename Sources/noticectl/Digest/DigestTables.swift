// The tables of a digest, and how its words look.

import NoticeControl
import NoticeRecord

extension DigestReport {
  var matterColumns: [Column<Matter>] {
    [
      Column("dueOn", .due) { Cell($0.dueOn, $0.overdue ? .bad : .plain) },
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("title", .finding, .flexible) { Cell($0.title, .strong) },
      Column("standing", .status) { words.standing($0) },
      Column("responsible", .responsible, .flexible) {
        Cell($0.responsible.joined(separator: "、"))
      }.spare,
      Column("id", .id, .number) { Cell($0.id, .dim) },
    ]
  }

  func columns(of changes: [MatterChange]) -> [Column<MatterChange>] {
    let before = Column<MatterChange>("before", .before) {
      $0.before.map { words.standing($0) } ?? Cell("")
    }
    return [
      Column("on", .date) { words.day($0.on, undated: $0.undated) },
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("title", .finding, .flexible) { Cell($0.title, .strong) },
    ] + (changes.contains { $0.before != nil } ? [before.spare] : []) + [
      Column("standing", .status) { words.standing($0.standing) },
      Column("notice", .notice, .number) { Cell($0.notice, .dim) },
    ]
  }

  var gradeColumns: [Column<BodyGrade>] {
    [
      Column("grade", .grade) { words.grade($0.grade) },
      Column("body", .body, .flexible) { Cell($0.body, .strong) },
      Column("matters", .matters, .number) { Cell($0.matters) },
      Column("open", .open, .number) { Cell($0.open) },
      Column("reported", .reported, .number) { Cell($0.reported) }.spare,
      Column("overdue", .overdue, .number) { Cell($0.overdue) },
      Column("rebounded", .rebounds, .number) { Cell($0.rebounded) }.spare,
      Column("repeated", .repeated, .number) { Cell($0.repeated) }.spare,
    ]
  }

  var noticeColumns: [Column<Summary>] {
    [
      Column("date", .date) { Cell($0.date, .dim) },
      Column("kind", .kind, .flexible) { words.term($0.kind) }.spare,
      Column("title", .title, .flexible) { Cell($0.title ?? $0.name, .strong) },
      Column("issuer", .issuer, .flexible) { Cell($0.issuer) }.spare,
      Column("findings", .findings, .number) { Cell($0.findings > 0 ? $0.findings : nil) },
      Column("id", .id, .number) { Cell($0.id, .dim) },
    ]
  }
}

extension Meaning {
  /// What a body's colour means.
  static func grade(_ grade: String) -> Meaning {
    switch grade {
    case "red": .bad
    case "yellow": .caution
    default: .good
    }
  }
}

extension Words {
  /// A body's colour with its meaning.
  func grade(_ grade: String) -> Cell {
    Cell(term(grade), .grade(grade), value: grade)
  }

  /// How the matters of a tally stand; a word of a later version stands for itself.
  func standing(_ tally: Tally) -> Cell {
    Standing(rawValue: tally.name).map { standing($0) } ?? Cell(tally.name)
  }
}
