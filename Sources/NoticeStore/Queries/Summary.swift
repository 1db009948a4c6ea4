// A notice in a line: what lists show.

import GRDB

/// The main things about a notice.
public struct Summary: Sendable, Codable, Equatable {
  /// The notice's number.
  public var id: Int64
  /// Its kind.
  public var kind: String
  /// Its title.
  public var title: String?
  /// Its issuer.
  public var issuer: String?
  /// Its document number, 文号.
  public var documentNumber: String?
  /// Its publication date.
  public var publishedOn: String?
  /// The date it is sorted by: publication, else signature.
  public var datedOn: String?
  /// Its region, from the widest part to the narrowest.
  public var region: String?
  /// How many findings it names.
  public var findings: Int
  /// How many of them are done.
  public var done: Int
  /// How many of them are partly done.
  public var partlyDone: Int
  /// How many of them are not done.
  public var notDone: Int
  /// How many actions it plans.
  public var actions: Int
  /// How many measures its findings and actions have.
  public var measures: Int
  /// How many targets it promises.
  public var targets: Int
  /// How many figures it claims.
  public var figures: Int
  /// How many changes were made to its text.
  public var repairs: Int
  /// How many remarks a reader should see.
  public var remarks: Int
  /// The file's name.
  public var name: String
  /// The file's size.
  public var bytes: Int
  /// When it was kept, microseconds since 1970.
  public var keptAt: Int64
  /// The better copy of the same text; nil where this one leads.
  public var copyOf: Int64?
}

extension Summary {
  /// The columns that a summary is read from.
  static let columns = """
    n.id, n.kind, n.title, n.issuer, n.document_number, n.published_on, n.dated_on,
    n.province, n.city, n.county,
    n.findings_count, n.done_count, n.partly_done_count, n.not_done_count, n.actions_count,
    n.measures_count, n.targets_count, n.figures_count, n.repairs_count, n.remarks_count, n.name,
    n.bytes, n.kept_at, \(Copies.leader(of: "n.id"))
    """

  /// Reads a summary, by places: names would be looked up again in every row.
  init(_ row: Row) {
    id = row[0]
    kind = row[1]
    title = row[2]
    issuer = row[3]
    documentNumber = row[4]
    publishedOn = row[5]
    datedOn = row[6]
    region = RegionName.joined([row[7], row[8], row[9]])
    findings = row[10]
    done = row[11]
    partlyDone = row[12]
    notDone = row[13]
    actions = row[14]
    measures = row[15]
    targets = row[16]
    figures = row[17]
    repairs = row[18]
    remarks = row[19]
    name = row[20]
    bytes = row[21]
    keptAt = row[22]
    copyOf = row[23]
  }
}
