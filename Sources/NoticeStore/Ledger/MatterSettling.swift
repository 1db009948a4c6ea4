// Keeps what is known of a matter in line with its mentions, decisions and deadlines.

import GRDB
import NoticeLedger
import NoticeRecord

extension MatterRows {
  /// Brings what is kept of a matter in line, as for several.
  func settle(_ matter: Int64) throws {
    try settle([matter])
  }

  /// Brings what is kept of matters in line with their mentions, decisions and deadlines; a matter
  /// without mentions and decisions goes.
  ///
  /// The deadlines of a notice may be known already, by its findings.
  func settle(_ matters: Set<Int64>, known: [Int64: [Int: LastDeadline]] = [:]) throws {
    try settleStates(matters, known: known)
    for matter in matters.sorted() { try settleTitle(of: matter) }
    try reword(matters)
  }

  /// Does so where no mention was taken out or moved: titles and wordings are in line then.
  private func settleStates(_ matters: Set<Int64>, known: [Int64: [Int: LastDeadline]]) throws {
    var notices = MentioningNotices(commands: commands, deadlines: known)
    for matter in matters.sorted() {
      let own = try mentions(of: matter, in: &notices)
      let decided = try decisions(about: matter)
      guard var state = MatterState(of: own, decided) else {
        try commands("DELETE FROM matters WHERE id = ?").run([.number(matter)])
        continue
      }
      // What copies say of deadlines and inspections counts, too: the next mention is not enough
      // then.
      if own.contains(where: \.isCopy) { state.latest = nil }
      let due = try latestDeadline(of: own, decided, in: &notices)
      let inspections = Set(own.compactMap(\.inspection)).count
      // Most columns are those of an index: a row that stays as it is is not written.
      try commands(
        """
        UPDATE matters SET opened_on = ?1, standing = ?2, changed_on = ?3, by_person = ?4,
          rebounds = ?5, named_on = ?6, named_as = ?7, inspection = ?8, is_unending = ?9,
          due_on = ?10, due_words = ?11, inspections = ?12
        WHERE id = ?13 AND (
          opened_on, standing, changed_on, by_person, rebounds, named_on, named_as, inspection,
          is_unending, due_on, due_words, inspections)
          IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """
      ).run(
        state.cells + [
          .text(due?.day), .text(due?.words), .integer(max(1, inspections)), .number(matter),
        ])
    }
  }

  /// The deadline that counts: what was set before it was done was kept to. A copy speaks where the
  /// one that leads does.
  private func latestDeadline(
    of own: [Mention], _ decided: [Decision], in notices: inout MentioningNotices
  ) throws -> LastDeadline? {
    guard let since = History.sinceReopening(own, decided).map({ Set($0.map(\.notice)) }) else {
      return try notices.latestDeadline(of: own)
    }
    let speaking = try own.filter { mention in
      let leader = try notices.leader(of: mention.notice)
      return since.contains(leader ?? mention.notice)
    }
    return try notices.latestDeadline(of: speaking)
  }

  /// Has a matter bear the words of a notice that mentions it: what was read better, or taken to
  /// another matter by hand, is no longer its title.
  private func settleTitle(of matter: Int64) throws {
    try commands(
      """
      UPDATE matters SET (title, section) = (
        SELECT title, section FROM mentions WHERE matter_id = ?1 ORDER BY day, notice_id LIMIT 1)
      WHERE id = ?1 AND title NOT IN (SELECT title FROM mentions WHERE matter_id = ?1)
        AND EXISTS (SELECT 1 FROM mentions WHERE matter_id = ?1)
      """
    ).run([.number(matter)])
  }

  /// Takes into account that a new notice mentions matters; its deadlines are known, by its
  /// findings. Where it is a copy of another, that one leads.
  ///
  /// Where the mention comes last, what it adds follows from how the matter stood: however often a
  /// problem was named before, the earlier notices are not read.
  func carryOn(
    _ named: [(mention: Mention, matter: Int64)], in notice: Int64,
    _ deadlines: [Int: LastDeadline], copyOf leader: Int64?
  ) throws {
    let spokenFor = try leader.map { Set(try mentioned(by: $0)) } ?? []
    var rest: Set<Int64> = []
    for (mention, matter) in named {
      let known = try known(matter, by: mention)
      if !known.inItsWords { try note(mention, of: matter) }
      let due = deadlines[mention.finding]
      if spokenFor.contains(matter) {
        if try isKnown(mention, due: due, of: matter) {
          try commands(
            "UPDATE matters SET named_on = NULL WHERE id = ? AND named_on IS NOT NULL"
          ).run([.number(matter)])
        } else {
          rest.insert(matter)
        }
      } else if let state = known.state, let next = state.followed(by: mention) {
        try update(matter, from: state, to: next, due: due)
      } else {
        rest.insert(matter)
      }
    }
    if !rest.isEmpty { try settleStates(rest, known: [notice: deadlines]) }
  }

  /// Whether what a copy says of a matter changes nothing for now: its inspection and deadline are
  /// those that the matter has already.
  private func isKnown(_ mention: Mention, due: LastDeadline?, of matter: Int64) throws -> Bool {
    var isKnown = false
    try commands("SELECT inspection, due_on, due_words FROM matters WHERE id = ?")
      .rows([.number(matter)]) { row in
        let isOfInspection = mention.inspection == nil || mention.inspection == row.text(0)
        let isDue = due == nil || due?.day == row.text(1) && due?.words == row.text(2)
        isKnown = isOfInspection && isDue
      }
    return isKnown
  }

  private func update(
    _ matter: Int64, from state: MatterState, to next: MatterState, due: LastDeadline?
  ) throws {
    // What was set before it was done was kept to.
    let isReopened = state.standing == .done && next.standing != .done
    guard due == nil, state.standing == next.standing, state.changedOn == next.changedOn else {
      try commands(
        """
        UPDATE matters SET opened_on = ?1, standing = ?2, changed_on = ?3, by_person = ?4,
          rebounds = ?5, named_on = ?6, named_as = ?7, inspection = ?8, is_unending = ?9,
          due_on = iif(?13, ?10, coalesce(?10, due_on)),
          due_words = iif(?13, ?11, coalesce(?11, due_words))
        WHERE id = ?12
        """
      ).run(
        next.cells + [
          .text(due?.day), .text(due?.words), .number(matter), .integer(isReopened ? 1 : 0),
        ])
      return
    }
    guard state != next else { return }
    // No column of an index.
    try commands(
      "UPDATE matters SET named_on = ?, named_as = ?, inspection = ? WHERE id = ?"
    ).run([
      .text(next.latest?.on.iso), .text(next.latest?.role.rawValue), .text(next.inspection),
      .number(matter),
    ])
  }

  /// How a matter stands, nil where that was kept by a version that did not know of the next
  /// mention; and whether its only wording is that of a mention, as most are.
  private func known(
    _ matter: Int64, by mention: Mention
  ) throws -> (state: MatterState?, inItsWords: Bool) {
    var known: (state: MatterState?, inItsWords: Bool) = (nil, false)
    try commands(
      """
      SELECT opened_on, standing, changed_on, by_person, rebounds, named_on, named_as, inspection,
        is_unending, wordings = ?2 AND title = ?3 FROM matters WHERE id = ?1
      """
    ).rows([.number(matter), .text(Wordings.line(mention)), .text(mention.title)]) { row in
      known = (MatterState(row), row.whole(9) != 0)
    }
    return known
  }
}

extension MatterState {
  /// `opened_on`, `standing`, `changed_on`, `by_person`, `rebounds`, `named_on`, `named_as`,
  /// `inspection` and `is_unending`.
  var cells: [Cell] {
    [
      .text(openedOn.iso), .text(standing.rawValue), .text(changedOn.iso),
      .integer(isByPerson ? 1 : 0), .integer(rebounds), .text(latest?.on.iso),
      .text(latest?.role.rawValue), .text(inspection), .integer(isUnending ? 1 : 0),
    ]
  }

  /// The same columns of a row; nil where they do not say what the latest mention is.
  fileprivate init?(_ row: FetchedRow) {
    func day(_ column: CInt) -> Day? { row.text(column).flatMap(Day.init(lastOf:)) }
    guard let openedOn = day(0), let standing = row.text(1).flatMap(Standing.init(rawValue:)),
      let changedOn = day(2), let on = day(5),
      let role = row.text(6).flatMap(Mention.Role.init(rawValue:))
    else { return nil }
    self.init(
      openedOn: openedOn, standing: standing, changedOn: changedOn, isByPerson: row.whole(3) != 0,
      rebounds: Int(row.whole(4)), latest: Latest(on: on, role: role), inspection: row.text(7),
      isUnending: row.whole(8) != 0)
  }
}
