// The divisions that notices are about, each once with the number of its notices. To look for words
// in them takes less than to look at every notice.

import GRDB
import NoticeRecord

/// The sums by region.
enum RegionTallies {
  /// A row for each region, and the trigger that keeps it true; one that is out of use counts
  /// nothing.
  static let tables = """
    CREATE TABLE regions (
      -- From the province down.
      name TEXT NOT NULL,
      -- Empty where no code is known.
      region_code TEXT NOT NULL,
      province TEXT,
      city TEXT,
      county TEXT,
      notices INTEGER NOT NULL,
      PRIMARY KEY (name, region_code)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO regions \(sums);
    CREATE TRIGGER count_region AFTER UPDATE OF counted ON sketches
      WHEN new.counted <> old.counted BEGIN
      INSERT INTO regions
      SELECT \(row("n")), new.counted - old.counted
      FROM notices n WHERE n.id = new.notice_id AND \(RegionName.sql("n")) <> ''
      ON CONFLICT (name, region_code) DO UPDATE SET notices = notices + excluded.notices;
    END;

    DROP INDEX notices_by_region;
    CREATE INDEX notices_by_region ON notices (\(RegionName.sql()), dated_on);
    """

  /// A row for each region, as the notices make it.
  static let sums = """
    SELECT \(row("n")), count(*)
    FROM notices n JOIN sketches s ON s.notice_id = n.id AND s.counted
    WHERE \(RegionName.sql("n")) <> '' GROUP BY 1, 2
    """

  /// Counts a notice about a region, of which the full name is known.
  static func add(_ region: Region, name: String, _ commands: Commands) throws {
    try commands(
      """
      INSERT INTO regions VALUES (?, ?, ?, ?, ?, 1)
      ON CONFLICT (name, region_code) DO UPDATE SET notices = notices + 1
      """
    ).run([
      .text(name), .text(region.code ?? ""), .text(region.province), .text(region.city),
      .text(region.county),
    ])
  }

  /// Takes a notice out, by its number.
  static let removal = Statement(
    """
    UPDATE regions SET notices = notices - 1 WHERE (name, region_code) = (
      SELECT \(RegionName.sql("n")), coalesce(n.region_code, '') FROM notices n WHERE n.id = ?)
    """)

  private static func row(_ notice: String) -> String {
    """
    \(RegionName.sql(notice)), coalesce(\(notice).region_code, ''), \(notice).province,
    \(notice).city, \(notice).county
    """
  }
}

/// Regions by a code, by the beginning of their names, or of their full names from the province
/// down.
struct NamedRegions {
  /// The notices of so many regions are found by these.
  private static let most = 128
  /// So many notices may be put into an order; of more all notices are gone through in theirs, and
  /// soon there is a page.
  private static let mostNotices = 5000

  private let words: String
  private let names: [String]
  /// How many notices are about one of the regions.
  let notices: Int

  /// Looks for the regions that some words name.
  init(_ words: String, folding: QueryFolding, _ db: Database) throws {
    self.words = folding.script(words)
    let condition = Self.condition(self.words, "r")
    let found = try Row.fetchAll(
      db, sql: "SELECT name, notices FROM regions r WHERE notices > 0 AND (\(condition.sql))",
      arguments: condition.arguments)
    names = found.map { $0["name"] }
    notices = found.reduce(0) { $0 + $1["notices"] }
  }

  /// That a notice `n` is about one of them.
  var condition: Condition {
    let condition = Self.condition(words, "n")
    guard names.count <= Self.most, notices <= Self.mostNotices else { return condition }
    // The same name may have several codes, so each notice is asked as well.
    return .all([.among(names, "(\(RegionName.sql("n")))"), condition])
  }

  private static func condition(_ words: String, _ row: String) -> Condition {
    if words.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      return Condition("\(row).region_code GLOB ?", [stem(ofDivision: words) + "*"])
    }
    return Condition(
      """
      ? IN (\(row).province, \(row).city, \(row).county)
      OR instr(\(row).province, ?) = 1 OR instr(\(row).city, ?) = 1 OR instr(\(row).county, ?) = 1
      OR instr(\(RegionName.sql(row)), ?) = 1
      """, [words, words, words, words, words])
  }

  /// The digits of a code that name its province, city or county: 420000 is 42.
  private static func stem(ofDivision code: String) -> String {
    var digits = Substring(code)
    while digits.utf8.count > 2, digits.utf8.count.isMultiple(of: 2), digits.hasSuffix("00") {
      digits = digits.dropLast(2)
    }
    return String(digits)
  }
}
