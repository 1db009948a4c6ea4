// The matters: candidates for links, and how each stands by its mentions and decisions.

import GRDB
import NoticeLedger
import NoticeRecord

/// The rows of matters.
struct MatterRows {
  /// The statements.
  let commands: Commands

  /// How many wordings of a body's matters a notice is compared with, the latest first.
  static let mostCandidates = 4000

  private static let opened = Insertion(
    into: "matters",
    """
    body, title, section, opened_on, changed_on, standing, due_on, due_words, rebounds, by_person,
    inspections
    """)

  /// The rows of a connection.
  init(db: Database) {
    self.init(commands: Commands(db))
  }

  /// The rows, by statements that others use too.
  init(commands: Commands) {
    self.commands = commands
  }

  /// Opens a matter for each of these mentions of one notice, which may set deadlines, and returns
  /// their numbers in order.
  func open(
    _ mentions: [Mention], body: String?, due: (Mention) -> LastDeadline?
  ) throws -> [Int64] {
    guard !mentions.isEmpty else { return [] }
    var cells: [Cell] = []
    for mention in mentions {
      let steps = History.of([mention])
      let last = steps.last
      let due = due(mention)
      cells += [
        .text(body), .text(mention.title), .text(mention.section), .text(mention.on.iso),
        .text((last?.on ?? mention.on).iso), .text((last?.standing ?? .reported).rawValue),
        .text(due?.day), .text(due?.words), .integer(steps.count { $0.standing == .rebounded }),
        .integer(0), .integer(1),
      ]
    }
    try commands.insert(cells, by: Self.opened)
    // SQLite numbers the rows of one table one after the other.
    let last = commands.db.lastInsertedRowID
    return Array(last - Int64(mentions.count) + 1...last)
  }

  /// Opens a matter of the same body for what one finding says; `settle` completes it.
  func open(like matter: Int64, as notice: Int64, _ finding: Int) throws -> Int64 {
    try commands(
      """
      INSERT INTO matters (body, title, section, opened_on, changed_on, standing, by_person,
        inspections, rebounds)
      SELECT t.body, m.title, m.section, m.day, m.day, 'reported', 0, 0, 0
      FROM matters t, mentions m WHERE t.id = ? AND m.notice_id = ? AND m.finding = ?
      """
    ).run([.number(matter), .number(notice), .integer(finding)])
    return commands.db.lastInsertedRowID
  }

  /// The matters of a body with all the wordings under which they are known, at most so many
  /// wordings: those of the latest matters.
  func candidates(of body: String) throws -> [Candidate] {
    var matters: [Int64] = []
    try commands("SELECT id FROM matters WHERE body = ?").rows([.text(body)]) {
      matters.append($0.whole(0))
    }
    matters.sort(by: >)
    var candidates: [Candidate] = []
    var wordings = 0
    for matter in matters where wordings < Self.mostCandidates {
      let sides = try sides(of: matter)
      candidates.append(Candidate(matter: matter, sides: sides))
      wordings += sides.count
    }
    return candidates.reversed()
  }

  /// The wordings of a matter, each once.
  private func sides(of matter: Int64) throws -> [LinkSide] {
    var titles: [String] = []
    var sides: [LinkSide] = []
    try commands("SELECT title, number, inspection FROM mentions WHERE matter_id = ?")
      .rows([.number(matter)]) { row in
        let (title, number, inspection) = (row.text(0) ?? "", Int(row.whole(1)), row.text(2))
        for place in titles.indices where titles[place] == title {
          let side = sides[place]
          if side.number == number, side.inspection == inspection { return }
        }
        let wording = titles.firstIndex(of: title).map { sides[$0].wording } ?? Wording(title)
        titles.append(title)
        sides.append(LinkSide(wording: wording, number: number, inspection: inspection))
      }
    return sides
  }

  /// The matters that a notice mentions, by its words.
  func candidates(mentionedBy notice: Int64) throws -> [Candidate] {
    var candidates: [Candidate] = []
    try commands("SELECT matter_id, title, number, inspection FROM mentions WHERE notice_id = ?")
      .rows([.number(notice)]) { row in
        let side = LinkSide(
          wording: Wording(row.text(1) ?? ""), number: Int(row.whole(2)), inspection: row.text(3))
        candidates.append(Candidate(matter: row.whole(0), sides: [side]))
      }
    return candidates.sorted { $0.matter < $1.matter }
  }

  /// The numbers of the matters that a notice mentions.
  func mentioned(by notice: Int64) throws -> [Int64] {
    var matters: [Int64] = []
    try commands("SELECT matter_id FROM mentions WHERE notice_id = ?").rows([.number(notice)]) {
      matters.append($0.whole(0))
    }
    return matters
  }

  /// The life of a matter.
  func history(of matter: Int64) throws -> [StatusChange] {
    History.of(try mentions(of: matter), try decisions(about: matter))
  }

  /// Brings what is kept of a matter in line, as for several.
  func settle(_ matter: Int64) throws {
    try settle([matter])
  }

  /// Brings what is kept of matters in line with their mentions, decisions and deadlines; a matter
  /// without mentions and decisions goes.
  ///
  /// The deadlines of a notice may be known already, by its findings.
  func settle(_ matters: Set<Int64>, known: [Int64: [Int: LastDeadline]] = [:]) throws {
    var notices = MentioningNotices(commands: commands, deadlines: known)
    for matter in matters.sorted() {
      let own = try mentions(of: matter, in: &notices)
      let steps = History.of(own, try decisions(about: matter))
      guard let first = steps.first, let last = steps.last else {
        try commands("DELETE FROM matters WHERE id = ?").run([.number(matter)])
        continue
      }
      let due = try notices.latestDeadline(of: own)
      let inspections = Set(own.compactMap(\.inspection)).count
      // Most columns are those of an index: a row that stays as it is is not written.
      try commands(
        """
        UPDATE matters SET opened_on = ?1, changed_on = ?2, standing = ?3, by_person = ?4,
          due_on = ?5, due_words = ?6, inspections = ?7, rebounds = ?8
        WHERE id = ?9 AND (
          opened_on, changed_on, standing, by_person, due_on, due_words, inspections, rebounds)
          IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """
      ).run([
        .text(first.on.iso), .text(last.on.iso), .text(last.standing.rawValue),
        .integer(last.isByPerson ? 1 : 0), .text(due?.day), .text(due?.words),
        .integer(max(1, inspections)), .integer(steps.count { $0.standing == .rebounded }),
        .number(matter),
      ])
    }
  }

  /// What the notices say of a matter, in the order of their days; without the problem's words, on which
  /// its life does not depend.
  ///
  /// A copy's mention counts as one where the copy that leads mentions the matter too.
  func mentions(of matter: Int64) throws -> [Mention] {
    var notices = MentioningNotices(commands: commands)
    return try mentions(of: matter, in: &notices)
  }

  private func mentions(
    of matter: Int64, in notices: inout MentioningNotices
  ) throws -> [Mention] {
    var mentions: [Mention] = []
    try commands(
      """
      SELECT notice_id, finding, number, day, role, status, status_text, inspection
      FROM mentions WHERE matter_id = ?
      """
    ).rows([.number(matter)]) { row in
      if let mention = Mention(row) { mentions.append(mention) }
    }
    // A notice mentions a matter once.
    let naming = Set(mentions.map(\.notice))
    for place in mentions.indices {
      let leader = try notices.leader(of: mentions[place].notice)
      mentions[place].isCopy = leader.map(naming.contains) ?? false
    }
    return mentions.sorted { ($0.on, $0.notice) < ($1.on, $1.notice) }
  }

  private func decisions(about matter: Int64) throws -> [Decision] {
    var decisions: [Decision] = []
    try commands(
      "SELECT at, day, standing, user, note FROM decisions WHERE matter_id = ? ORDER BY at, id"
    ).rows([.number(matter)]) { row in
      if let decision = Decision(row) { decisions.append(decision) }
    }
    return decisions
  }
}

extension StatusChange {
  /// Whether a person decided it.
  var isByPerson: Bool {
    if case .person = origin { return true }
    return false
  }
}

extension Mention {
  /// A mention as it is kept, without title and section; nil where a later version has written it.
  fileprivate init?(_ row: FetchedRow) {
    guard let on = row.text(3).flatMap(Day.init(lastOf:)),
      let role = row.text(4).flatMap(Role.init(rawValue:))
    else { return nil }
    self.init(
      notice: row.whole(0), finding: Int(row.whole(1)), number: Int(row.whole(2)), title: "",
      on: on, role: role, status: row.text(5).flatMap(Finding.Status.init(rawValue:)),
      statusText: row.text(6), inspection: row.text(7))
  }
}

extension Decision {
  fileprivate init?(_ row: FetchedRow) {
    guard let on = row.text(1).flatMap(Day.init(lastOf:)),
      let standing = row.text(2).flatMap(Standing.init(rawValue:))
    else { return nil }
    self.init(
      at: row.whole(0), on: on, standing: standing, user: UInt32(truncatingIfNeeded: row.whole(3)),
      note: row.text(4))
  }
}
