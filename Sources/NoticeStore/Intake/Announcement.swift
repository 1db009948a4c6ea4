// What the world is told about an outcome.

import GRDB
import TextForms

/// A numbered report of one outcome, with what a reader of the journal wants to know of the notice.
public struct Announcement: Sendable, Codable, Equatable {
  /// What became of the file.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case kept, duplicate, rejected
  }

  /// Its number: one more than that of the outcome before.
  public var seq: Int64
  /// When it was kept, microseconds since 1970.
  public var at: Int64
  /// What became of the file.
  public var outcome: Kind
  /// The notice that was made, or that has the same bytes.
  public var notice: Int64?
  /// The drop folder.
  public var folder: String
  /// The file's path below the folder, made printable.
  public var name: String
  /// The SHA-256 of the bytes in hexadecimal.
  public var sha256: String?
  /// Why it was refused: a stable word.
  public var reasonCode: String?
  /// Why it was refused, for people.
  public var reason: String?
  /// The notice's kind.
  public var kind: String?
  /// The notice's title.
  public var title: String?
  /// The notice's issuer.
  public var issuer: String?
  /// The notice's region, from the widest part to the narrowest: `湖北省武汉市`.
  public var region: String?
  /// How many findings it names.
  public var findings: Int?
  /// How many targets it promises.
  public var targets: Int?
  /// How many figures it claims.
  public var figures: Int?
  /// How many changes were made to its text.
  public var repairs: Int?
}

extension Announcement {
  /// The announcements that satisfy a condition on `o`, in order.
  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Announcement] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.seq, o.at, o.outcome, o.notice_id, o.folder, o.name, o.sha256, o.reason_code,
          o.reason, n.kind, n.title, n.issuer, n.province, n.city, n.county, n.findings_count,
          n.targets_count, n.figures_count, n.repairs_count
        FROM outcomes o LEFT JOIN notices n ON n.id = o.notice_id
        WHERE \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(Announcement.init)
  }

  private init(_ row: Row) {
    seq = row["seq"]
    at = row["at"]
    outcome = Kind(rawValue: row["outcome"]) ?? .rejected
    notice = row["notice_id"]
    folder = row["folder"]
    name = EscapedName.escape(row.bytes("name"))
    sha256 = row.optionalBytes("sha256").map(Hexadecimal.string)
    reasonCode = row["reason_code"]
    reason = row["reason"]
    kind = row["kind"]
    title = row["title"]
    issuer = row["issuer"]
    region = RegionName.of(row)
    findings = row["findings_count"]
    targets = row["targets_count"]
    figures = row["figures_count"]
    repairs = row["repairs_count"]
  }
}
