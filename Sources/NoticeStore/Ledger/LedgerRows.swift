// Brings the ledger up to date with one notice, inside the transaction that keeps it.

import GRDB
import NoticeLedger
import NoticeRecord

/// The ledger's rows of one notice.
struct LedgerRows {
  /// The statements, inside a transaction.
  let commands: Commands

  /// A mention that a notice had before it was read again.
  struct FormerMention {
    let side: LinkSide
    let matter: Int64
    let link: Link
  }

  /// Takes a notice in: its copies, its mentions and their matters, its deadlines.
  ///
  /// What costs time depends on the matters of the notice's body, not on the size of the store.
  ///
  /// `formerly` is what a notice that is read again named before; nil for a notice that is new.
  ///
  /// - Returns: Whether it is a copy of a better one.
  func add(_ entry: LedgerEntry, of notice: Int64, formerly: [FormerMention]? = nil) throws -> Bool
  {
    let copy = try CopyRows(commands: commands).add(entry, of: notice)
    try insertDeadlines(entry, of: notice)
    try insertAssignments(entry, of: notice)
    if !entry.mentions.isEmpty { try addMentions(entry, of: notice, copy, formerly) }
    return copy.map { !$0.leads } ?? false
  }

  private func addMentions(
    _ entry: LedgerEntry, of notice: Int64, _ copy: CopyRows.Copy?, _ formerly: [FormerMention]?
  ) throws {
    // Nobody has decided about a notice that is new.
    let decisions = formerly == nil ? [:] : try decisions(about: notice, entry)
    let links = try self.links(
      of: entry, leader: copy?.leader, formerly: try stillHolding(formerly ?? [], of: notice, copy),
      decisions: decisions)
    let rows = MatterRows(commands: commands)
    // What is opened here is complete at once: nothing else is known of it.
    let opening = entry.mentions.indices.filter { links[$0]?.matter == nil }
    let opened = try rows.open(opening.map { entry.mentions[$0] }, body: entry.body) {
      entry.lastDeadlines[$0.finding]
    }
    var matters = links.map { $0?.matter ?? 0 }
    for (index, matter) in zip(opening, opened) { matters[index] = matter }
    var cells: [Cell] = []
    cells.reserveCapacity(entry.mentions.count * Self.mentionRows.width)
    for (index, mention) in entry.mentions.enumerated() {
      var link = links[index]?.link ?? Link(.first, confidence: 1)
      if let decision = decisions[index] {
        link = Link(.byHand, confidence: 1)
        if decision.matter == nil {
          try LinkDecisionRows(db: commands.db).settle(decision.id, as: matters[index])
        }
      }
      cells += Self.cells(mention, of: notice, in: matters[index], link)
    }
    try commands.insert(cells, by: Self.mentionRows)
    let named = zip(entry.mentions, links).compactMap { mention, place in
      place?.matter.map { (mention: mention, matter: $0) }
    }
    guard copy?.leads != true, formerly == nil, decisions.isEmpty else {
      var touched = Set(named.map(\.matter))
      // What a copy says counts by what the one that leads says.
      if let copy, copy.leads { touched.formUnion(try rows.mentioned(by: copy.leader)) }
      return try rows.settle(touched, known: [notice: entry.lastDeadlines])
    }
    try rows.carryOn(named, in: notice, entry.lastDeadlines, copyOf: copy?.leader)
  }

  /// Takes a notice out before it is read again, and says what its findings belonged to.
  func remove(_ notice: Int64) throws -> [FormerMention] {
    let db = commands.db
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT matter_id, number, title, reason, confidence FROM mentions WHERE notice_id = ?",
      arguments: [notice])
    for table in ["mentions", "deadlines", "finding_deadlines", "assignments"] {
      try Command("DELETE FROM \(table) WHERE notice_id = ?", db).run([.number(notice)])
    }
    try CopyRows(commands: commands).removeKeys(of: notice)
    try MatterRows(commands: commands).reword(Set(rows.map { $0["matter_id"] }))
    return rows.map { row in
      FormerMention(
        side: LinkSide(
          title: row["title"], number: row["number"], inspection: Self.sameNotice),
        matter: row["matter_id"],
        link: Link(
          Link.Reason(rawValue: row["reason"]) ?? .likeWords, confidence: row["confidence"]))
    }
  }

  /// The former mentions without those that were a copy's, where the notice is in no group of
  /// copies any more.
  private func stillHolding(
    _ formerly: [FormerMention], of notice: Int64, _ copy: CopyRows.Copy?
  ) throws -> [FormerMention] {
    guard copy == nil, formerly.contains(where: { $0.link.reason == .copy }),
      try CopyRows(commands: commands).copies(ledBy: notice).isEmpty
    else { return formerly }
    return formerly.filter { $0.link.reason != .copy }
  }

  /// Settles the matters that a notice no longer mentions: without mentions and decisions they go.
  func settle(_ former: [FormerMention]) throws {
    try MatterRows(commands: commands).settle(Set(former.map(\.matter)))
  }

  /// Stands for the inspection where two readings of one notice are compared: there the number
  /// tells.
  private static let sameNotice = "the same notice"

  /// A finding's matter and why it is that; no matter where the finding opens one.
  private typealias Place = (matter: Int64?, link: Link)

  /// What a person decided about each finding, by the findings' indices.
  private func decisions(
    about notice: Int64, _ entry: LedgerEntry
  ) throws -> [Int: LinkDecisionRows.Decided] {
    let decided = try LinkDecisionRows(db: commands.db).decided(about: notice, by: commands)
    guard !decided.isEmpty else { return [:] }
    // The decisions take the places of matters, the last one first.
    let found = Linking.link(
      Self.again(entry.sides),
      to: decided.map { decision in
        let side = LinkSide(
          title: decision.title, number: decision.number, inspection: Self.sameNotice)
        return Candidate(matter: decision.id, sides: [side])
      })
    var decisions: [Int: LinkDecisionRows.Decided] = [:]
    var taken: Set<Int64> = []
    for (index, link) in found.enumerated() {
      guard let decision = decided.first(where: { $0.id == link?.matter }) else { continue }
      // A notice names a matter once.
      if let matter = decision.matter, !taken.insert(matter).inserted { continue }
      decisions[index] = decision
    }
    return decisions
  }

  /// Which matter each finding belongs to: the one that a person decided on, else that of the last
  /// reading, else that of the copy that leads, else a matter of the body.
  private func links(
    of entry: LedgerEntry, leader: Int64?, formerly: [FormerMention],
    decisions: [Int: LinkDecisionRows.Decided]
  ) throws -> [(matter: Int64?, link: Link)?] {
    let sides = entry.sides
    var links: [Place?] = sides.indices.map { index in
      decisions[index].map { ($0.matter, Link(.byHand, confidence: 1)) }
    }
    fill(
      &links, Self.again(sides),
      from: formerly.map { Candidate(matter: $0.matter, sides: [$0.side]) }
    ) { matter, link in formerly.first { $0.matter == matter }?.link ?? link }
    let matters = MatterRows(commands: commands)
    if let leader {
      try fill(&links, sides, from: matters.candidates(mentionedBy: leader)) { _, link in
        Link(.copy, confidence: link.confidence)
      }
    }
    if let body = entry.body, links.contains(where: { $0 == nil }) {
      let known = try matters.known(of: body)
      fill(&links, sides, from: known.map(\.titled), by: Linking.same) { $1 }
      if links.contains(where: { $0 == nil }) {
        let taken = Set(links.compactMap { $0?.matter })
        let rest = matters.candidates(known.filter { !taken.contains($0.id) })
        fill(&links, sides, from: rest) { $1 }
      }
    }
    return links
  }

  /// The findings to be compared with those of another reading of the same notice.
  private static func again(_ sides: [LinkSide]) -> [LinkSide] {
    sides.map { LinkSide(title: $0.title, number: $0.number, inspection: sameNotice) }
  }

  /// Links what has no place yet to candidates that are not taken yet.
  private func fill(
    _ links: inout [Place?], _ sides: [LinkSide], from candidates: [Candidate],
    by linking: ([LinkSide], [Candidate]) -> [Linking.Place] = Linking.link,
    as reason: (Int64, Link) -> Link
  ) {
    let taken = Set(links.compactMap { $0?.matter })
    let open = links.indices.filter { links[$0] == nil }
    let found = linking(
      open.map { sides[$0] }, candidates.filter { !taken.contains($0.matter) })
    for (index, link) in zip(open, found) {
      if let link { links[index] = (link.matter, reason(link.matter, link.link)) }
    }
  }

  private static func cells(
    _ mention: Mention, of notice: Int64, in matter: Int64, _ link: Link
  ) -> [Cell] {
    [
      .number(notice), .integer(mention.finding), .number(matter), .integer(mention.number),
      .text(mention.title), .text(mention.section), .text(mention.on.iso),
      .text(mention.role.rawValue), .text(mention.status?.rawValue), .text(mention.statusText),
      .text(mention.inspection), .text(link.reason.rawValue), .real(link.confidence),
    ]
  }

  private func insertDeadlines(_ entry: LedgerEntry, of notice: Int64) throws {
    try commands.insert(
      entry.deadlines.flatMap { due -> [Cell] in
        [
          .number(notice), .integer(due.measure), .integer(due.finding),
          .text(due.deadline.due?.iso), .text(due.deadline.words),
        ]
      }, by: Self.deadlineRows)
    try commands.insert(
      entry.findingDeadlines.flatMap { finding, deadline -> [Cell] in
        [
          .number(notice), .integer(finding), .text(deadline.due?.iso), .text(deadline.words),
        ]
      }, by: Self.findingDeadlineRows)
  }

  private func insertAssignments(_ entry: LedgerEntry, of notice: Int64) throws {
    try commands.insert(
      entry.assignments.enumerated().flatMap { index, assigned -> [Cell] in
        [
          .number(notice), .integer(index + 1), .integer(assigned.measure),
          .integer(assigned.finding), .text(assigned.name), .text(assigned.part),
        ]
      }, by: Self.assignmentRows)
  }

  private static let mentionRows = Insertion(
    into: "mentions",
    """
    notice_id, finding, matter_id, number, title, section, day, role, status, status_text,
    inspection, reason, confidence
    """)
  private static let deadlineRows = Insertion(
    into: "deadlines", "notice_id, measure, finding, due_on, words")
  private static let findingDeadlineRows = Insertion(
    into: "finding_deadlines", "notice_id, finding, due_on, words")
  private static let assignmentRows = Insertion(
    into: "assignments", "notice_id, ordinal, measure, finding, name, part")
}
