// The words under which notices know a matter, kept beside it: a new notice of a body is compared
// with all of them, and the mentions that they come from are scattered over the whole store.

import NoticeLedger

/// A matter of a body, as a new notice is compared with it.
struct KnownMatter {
  /// Its number.
  let id: Int64
  /// Its title.
  let title: String
  /// Its wordings, as they are kept.
  let wordings: String

  /// The matter by its title alone.
  var titled: Candidate {
    Candidate(matter: id, sides: [LinkSide(title: title, number: 0, inspection: nil)])
  }

  /// The matter with all the wordings under which it is known.
  var candidate: Candidate { Candidate(matter: id, sides: Wordings.sides(wordings, of: title)) }
}

/// The wordings of a matter, each once, in the order of their notices: number, inspection and
/// title, the title only where it is not the matter's own.
enum Wordings {
  /// So many are kept of a matter, those of the first notices: as many as it has where a report of
  /// each month of five years words it anew. It is also known by its title.
  static let most = 64

  /// Stands behind each wording.
  private static let end: UInt8 = 0x1E
  /// Stands between the parts of one.
  private static let between: UInt8 = 0x1F

  /// An index over a body's matters that has all that a notice is compared with.
  static let changes = """
    ALTER TABLE matters ADD COLUMN wordings TEXT NOT NULL DEFAULT '';
    UPDATE matters SET wordings = \(ofMentions("matters"));
    DROP INDEX matters_by_body;
    CREATE INDEX matters_by_body ON matters (body, id, title, wordings);
    """

  /// Cuts the wordings of matters of which earlier versions kept more.
  static let cut = """
    UPDATE matters SET wordings = \(ofMentions("matters"))
    WHERE length(wordings) - length(replace(wordings, char(\(end)), '')) > \(most);
    """

  /// The wordings of a row of `matters`, as its mentions make them.
  static func ofMentions(_ row: String) -> String {
    """
    (SELECT coalesce(group_concat(line, ''), '') FROM (
      SELECT m.number || char(\(between)) || coalesce(m.inspection, '') || char(\(between))
        || iif(m.title = \(row).title, '', m.title) || char(\(end)) AS line
      FROM mentions m WHERE m.matter_id = \(row).id GROUP BY line ORDER BY min(m.notice_id)
      LIMIT \(most)))
    """
  }

  /// A wording as it is kept; without a title for one with the matter's own.
  static func line(_ mention: Mention, title: String = "") -> String {
    var line = Array(String(mention.number).utf8)
    line.append(between)
    if let inspection = mention.inspection { line += inspection.utf8 }
    line.append(between)
    line += title.utf8
    line.append(end)
    return String(decoding: line, as: UTF8.self)
  }

  /// The wordings that are kept of a matter of this title.
  static func sides(_ lines: String, of title: String) -> [LinkSide] {
    var sides: [LinkSide] = []
    // Slices of bytes, for those of texts take several times as long.
    var rest = Array(lines.utf8)[...]
    while let end = rest.firstIndex(of: end) {
      if let side = side(rest[..<end], of: title) { sides.append(side) }
      rest = rest[(end + 1)...]
    }
    return sides
  }

  private static func side(_ line: ArraySlice<UInt8>, of title: String) -> LinkSide? {
    guard let first = line.firstIndex(of: between),
      let second = line[(first + 1)...].firstIndex(of: between),
      let number = Int(String(decoding: line[..<first], as: UTF8.self))
    else { return nil }
    let inspection = line[(first + 1)..<second]
    let words = line[(second + 1)...]
    return LinkSide(
      title: words.isEmpty ? title : String(decoding: words, as: UTF8.self), number: number,
      inspection: inspection.isEmpty ? nil : String(decoding: inspection, as: UTF8.self))
  }
}

extension MatterRows {
  /// A body's matters, in rising order: of very many the latest.
  func known(of body: String) throws -> [KnownMatter] {
    var matters: [KnownMatter] = []
    try commands("SELECT id, title, wordings FROM matters WHERE body = ? ORDER BY id DESC LIMIT ?")
      .rows([.text(body), .integer(Self.mostCandidates)]) { row in
        matters.append(
          KnownMatter(id: row.whole(0), title: row.text(1) ?? "", wordings: row.text(2) ?? ""))
      }
    return matters.reversed()
  }

  /// Matters with all their wordings, at most so many wordings: those of the latest matters.
  func candidates(_ matters: [KnownMatter]) -> [Candidate] {
    var candidates: [Candidate] = []
    var wordings = 0
    for matter in matters.reversed() where wordings < Self.mostCandidates {
      candidates.append(matter.candidate)
      wordings += candidates.last?.sides.count ?? 0
    }
    return candidates.reversed()
  }

  /// Adds the words of a new notice's mention to those of its matter.
  func note(_ mention: Mention, of matter: Int64) throws {
    try commands(Self.noting).run([
      .number(matter), .text(mention.title), .text(Wordings.line(mention)),
      .text(Wordings.line(mention, title: mention.title)),
    ])
  }

  private static let noting = Statement(
    """
    UPDATE matters SET wordings = wordings || iif(title = ?2, ?3, ?4)
    WHERE id = ?1
      AND NOT instr(char(30) || wordings, char(30) || iif(title = ?2, ?3, ?4))
      AND length(wordings) - length(replace(wordings, char(30), '')) < \(Wordings.most)
    """)

  /// Brings the wordings of matters in line with their mentions.
  func reword(_ matters: Set<Int64>) throws {
    for matter in matters.sorted() {
      try commands(Self.rewording).run([.number(matter)])
    }
  }

  private static let rewording = Statement(
    """
    UPDATE matters SET wordings = known.wordings FROM (
      SELECT \(Wordings.ofMentions("t")) AS wordings FROM matters t WHERE t.id = ?1) known
    WHERE id = ?1 AND matters.wordings <> known.wordings
    """)
}
