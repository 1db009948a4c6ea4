// The matters: candidates for links, and how each stands by its mentions and decisions.

import GRDB
import NoticeLedger
import NoticeRecord

/// The rows of matters; `MatterSettling` keeps them in line with their mentions.
struct MatterRows {
  /// The statements.
  let commands: Commands

  /// How many wordings of a body's matters a notice is compared with, the latest first.
  static let mostCandidates = 4000

  private static let opened = Insertion(
    into: "matters",
    """
    body, title, section, opened_on, standing, changed_on, by_person, rebounds, named_on, named_as,
    inspection, is_unending, due_on, due_words, inspections, wordings
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
    cells.reserveCapacity(mentions.count * Self.opened.width)
    var opened: [BodyTallies.Opened] = []
    for mention in mentions {
      let state = MatterState(openedBy: mention)
      let due = due(mention)
      cells += [.text(body), .text(mention.title), .text(mention.section)]
      cells += state.cells + [.text(due?.day), .text(due?.words), .integer(1)]
      cells.append(.text(Wordings.line(mention)))
      opened.append(
        BodyTallies.Opened(
          due: due?.day, standing: state.standing, hasRebounded: state.rebounds > 0))
    }
    try commands.insert(cells, by: Self.opened)
    // SQLite numbers the rows of one table one after the other.
    let last = commands.db.lastInsertedRowID
    try BodyTallies.count(opened, of: body, commands)
    return Array(last - Int64(mentions.count) + 1...last)
  }

  /// Opens a matter for what one finding says, of the body whose other problems its notice names,
  /// else of that of the matter that it was taken for; `settle` completes it.
  func open(like matter: Int64, as notice: Int64, _ finding: Int) throws -> Int64 {
    var body: String?
    try commands(
      """
      INSERT INTO matters (body, title, section, opened_on, changed_on, standing, by_person,
        inspections, rebounds)
      SELECT coalesce(
          (SELECT other.body FROM mentions x JOIN matters other ON other.id = x.matter_id
           WHERE x.notice_id = m.notice_id AND x.matter_id <> t.id LIMIT 1), t.body),
        m.title, m.section, m.day, m.day, 'reported', 0, 0, 0
      FROM matters t, mentions m WHERE t.id = ? AND m.notice_id = ? AND m.finding = ?
      RETURNING body
      """
    ).rows([.number(matter), .number(notice), .integer(finding)]) { body = $0.text(0) }
    let id = commands.db.lastInsertedRowID
    let opened = BodyTallies.Opened(due: nil, standing: .reported, hasRebounded: false)
    try BodyTallies.count([opened], of: body, commands)
    return id
  }

  /// The matters that a notice mentions, by its words.
  func candidates(mentionedBy notice: Int64) throws -> [Candidate] {
    var candidates: [Candidate] = []
    try commands("SELECT matter_id, title, number, inspection FROM mentions WHERE notice_id = ?")
      .rows([.number(notice)]) { row in
        let side = LinkSide(
          title: row.text(1) ?? "", number: Int(row.whole(2)), inspection: row.text(3))
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

  /// What the notices say of a matter, in the order of their days; without the problem's words, on
  /// which its life does not depend.
  ///
  /// A copy's mention counts as one where the copy that leads mentions the matter too.
  func mentions(of matter: Int64) throws -> [Mention] {
    var notices = MentioningNotices(commands: commands)
    return try mentions(of: matter, in: &notices)
  }

  func mentions(
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

  func decisions(about matter: Int64) throws -> [Decision] {
    var decisions: [Decision] = []
    try commands(
      "SELECT at, day, standing, user, note FROM decisions WHERE matter_id = ? ORDER BY at, id"
    ).rows([.number(matter)]) { row in
      if let decision = Decision(row) { decisions.append(decision) }
    }
    return decisions
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
