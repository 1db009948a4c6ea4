// Brings the ledger up to date with one notice, inside the transaction that keeps it.

import GRDB
import NoticeLedger
import NoticeRecord

/// The ledger's rows of one notice.
struct LedgerRows {
  /// The connection, inside a transaction.
  let db: Database

  /// A mention that a notice had before it was read again.
  struct FormerMention {
    let side: LinkSide
    let matter: Int64
    let link: Link
  }

  /// Takes a notice in: its copies, its mentions and their matters, its deadlines.
  ///
  /// What costs time depends on the matters of the notice's body, not on the size of the store.
  func add(_ entry: LedgerEntry, of notice: Int64, formerly: [FormerMention] = []) throws {
    let copies = CopyRows(db: db)
    let leader = try copies.add(entry.sketch, entry.facts, of: notice)
    try insertDeadlines(entry, of: notice)
    try insertAssignments(entry, of: notice)
    guard !entry.mentions.isEmpty else { return }
    let decisions = try decisions(about: notice, entry)
    let links = try self.links(of: entry, leader: leader, formerly: formerly, decisions: decisions)
    let matters = MatterRows(db: db)
    // What is opened here is complete at once: nothing else is known of it.
    var touched: Set<Int64> = []
    for (index, mention) in entry.mentions.enumerated() {
      let known = links[index]?.matter
      let matter =
        try known
        ?? matters.open(mention, body: entry.body, due: entry.deadline(of: mention.finding))
      var link = links[index]?.link ?? Link(.first, confidence: 1)
      if let decision = decisions[index] {
        link = Link(.byHand, confidence: 1)
        if decision.matter == nil {
          try LinkDecisionRows(db: db).settle(decision.id, as: matter)
        }
      }
      try insert(mention, of: notice, in: matter, link)
      if let known { touched.insert(known) }
    }
    if let leader { touched.formUnion(try matters.mentioned(by: leader)) }
    try matters.settle(touched)
  }

  /// Takes a notice out before it is read again, and says what its findings belonged to.
  func remove(_ notice: Int64) throws -> [FormerMention] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT matter_id, number, title, reason, confidence FROM mentions WHERE notice_id = ?",
      arguments: [notice])
    for table in ["mentions", "deadlines", "finding_deadlines", "assignments"] {
      try Command("DELETE FROM \(table) WHERE notice_id = ?", db).run([.number(notice)])
    }
    try CopyRows(db: db).removeKeys(of: notice)
    return rows.map { row in
      FormerMention(
        side: LinkSide(
          wording: Wording(row["title"]), number: row["number"], inspection: Self.sameNotice),
        matter: row["matter_id"],
        link: Link(
          Link.Reason(rawValue: row["reason"]) ?? .likeWords, confidence: row["confidence"]))
    }
  }

  /// Settles the matters that a notice no longer mentions: without mentions and decisions they go.
  func settle(_ former: [FormerMention]) throws {
    try MatterRows(db: db).settle(Set(former.map(\.matter)))
  }

  /// Stands for the inspection where two readings of one notice are compared: there the number tells.
  private static let sameNotice = "the same notice"

  /// A finding's matter and why it is that; no matter where the finding opens one.
  private typealias Place = (matter: Int64?, link: Link)

  /// What a person decided about each finding, by the findings' indices.
  private func decisions(
    about notice: Int64, _ entry: LedgerEntry
  ) throws -> [Int: LinkDecisionRows.Decided] {
    let decided = try LinkDecisionRows(db: db).decided(about: notice)
    guard !decided.isEmpty else { return [:] }
    // The decisions take the places of matters, the last one first.
    let found = Linking.link(
      Self.again(entry.sides),
      to: decided.map { decision in
        let side = LinkSide(
          wording: Wording(decision.title), number: decision.number, inspection: Self.sameNotice)
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
    var links: [Place?] = entry.sides.indices.map { index in
      decisions[index].map { ($0.matter, Link(.byHand, confidence: 1)) }
    }
    fill(
      &links, Self.again(entry.sides),
      from: formerly.map { Candidate(matter: $0.matter, sides: [$0.side]) }
    ) { matter, link in formerly.first { $0.matter == matter }?.link ?? link }
    let matters = MatterRows(db: db)
    if let leader {
      try fill(&links, entry.sides, from: matters.candidates(mentionedBy: leader)) { _, link in
        Link(.copy, confidence: link.confidence)
      }
    }
    if let body = entry.body {
      try fill(&links, entry.sides, from: matters.candidates(of: body)) { _, link in link }
    }
    return links
  }

  /// The findings to be compared with those of another reading of the same notice.
  private static func again(_ sides: [LinkSide]) -> [LinkSide] {
    sides.map { LinkSide(wording: $0.wording, number: $0.number, inspection: sameNotice) }
  }

  /// Links what has no place yet to candidates that are not taken yet.
  private func fill(
    _ links: inout [Place?], _ sides: [LinkSide], from candidates: [Candidate],
    as reason: (Int64, Link) -> Link
  ) {
    let taken = Set(links.compactMap { $0?.matter })
    let open = links.indices.filter { links[$0] == nil }
    let found = Linking.link(
      open.map { sides[$0] }, to: candidates.filter { !taken.contains($0.matter) })
    for (index, link) in zip(open, found) {
      if let link { links[index] = (link.matter, reason(link.matter, link.link)) }
    }
  }

  private func insert(
    _ mention: Mention, of notice: Int64, in matter: Int64, _ link: Link
  ) throws {
    try Command("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", db).run([
      .number(notice), .integer(mention.finding), .number(matter), .integer(mention.number),
      .text(mention.title), .text(mention.section), .text(mention.on.iso),
      .text(mention.role.rawValue), .text(mention.status?.rawValue), .text(mention.statusText),
      .text(mention.inspection), .text(link.reason.rawValue), .real(link.confidence),
    ])
  }

  private func insertDeadlines(_ entry: LedgerEntry, of notice: Int64) throws {
    let ofMeasures = try Command("INSERT INTO deadlines VALUES (?, ?, ?, ?, ?)", db)
    for due in entry.deadlines {
      try ofMeasures.run([
        .number(notice), .integer(due.measure), .integer(due.finding),
        .text(due.deadline.due?.iso), .text(due.deadline.words),
      ])
    }
    let ofFindings = try Command("INSERT INTO finding_deadlines VALUES (?, ?, ?, ?)", db)
    for (finding, deadline) in entry.findingDeadlines {
      try ofFindings.run([
        .number(notice), .integer(finding), .text(deadline.due?.iso), .text(deadline.words),
      ])
    }
  }

  private func insertAssignments(_ entry: LedgerEntry, of notice: Int64) throws {
    let insertion = try Command("INSERT INTO assignments VALUES (?, ?, ?, ?, ?, ?)", db)
    for (index, assigned) in entry.assignments.enumerated() {
      try insertion.run([
        .number(notice), .integer(index + 1), .integer(assigned.measure),
        .integer(assigned.finding), .text(assigned.name), .text(assigned.part),
      ])
    }
  }
}
