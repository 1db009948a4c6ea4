// Values between SQLite's columns and ours.

import FoundationEssentials
import GRDB
import NoticeRecord

extension Row {
  /// A blob that is never NULL.
  func bytes(_ column: String) -> [UInt8] {
    optionalBytes(column) ?? []
  }

  /// A blob, or nil for NULL.
  func optionalBytes(_ column: String) -> [UInt8]? {
    let data: Data? = self[column]
    return data.map { [UInt8]($0) }
  }

  /// An unsigned number that is stored bit for bit.
  func unsigned(_ column: String) -> UInt64 {
    UInt64(bitPattern: self[column])
  }
}

/// A region in one word.
enum RegionName {
  /// `湖北省武汉市` from the columns province, city and county; nil where all are NULL.
  static func of(_ row: Row) -> String? {
    joined([row["province"], row["city"], row["county"]])
  }

  /// The same of a record.
  static func of(_ region: Region) -> String? {
    joined([region.province, region.city, region.county])
  }

  /// The same in SQL, of a row that is called so; empty where all are NULL.
  static func sql(_ row: String? = nil) -> String {
    ["province", "city", "county"]
      .map { "coalesce(\(row.map { $0 + "." } ?? "")\($0), '')" }.joined(separator: " || ")
  }

  /// The parts from the widest to the narrowest in one word; nil where there is none.
  static func joined(_ parts: [String?]) -> String? {
    let name = parts.compactMap(\.self).joined()
    return name.isEmpty ? nil : name
  }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits a byte.
  static func string(_ bytes: [UInt8]) -> String {
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
