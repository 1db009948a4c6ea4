// Notices that were written and annotated apart from the reader, by people who had not seen it.

import FoundationEssentials
import NoticeRecord

@testable import NoticeReader

/// A notice of `Judged/docs` with what a careful reader finds in it, from `Judged/gold`.
struct JudgedNotice {
  var name: String
  var gold: Gold
  var record: Notice

  /// What a careful reader finds: the names are those of the record.
  struct Gold: Decodable {
    struct Place: Decodable {
      var province: String?
      var city: String?
      var county: String?
    }
    struct Visit: Decodable {
      var by: String?
      var from: String?
      var to: String?
      var feedbackOn: String?
    }
    struct Answer: Decodable {
      var phones: [String]?
      var emails: [String]?
    }
    struct Item: Decodable {
      var title: String
      var status: String?
      var measureCount: Int?
    }
    struct Value: Decodable {
      var value: Double
      var unit: String?
      var comparator: String?
      var unitOpen: Bool?
    }
    struct Name: Decodable { var name: String }

    var kind: String
    var kindAlso: String?
    var title: String?
    var issuer: String?
    var publisher: String?
    var documentNumber: String?
    var indexNumber: String?
    var publishedOn: String?
    var signedOn: String?
    var region: Place?
    var inspection: Visit?
    var contacts: Answer?
    var dates: [String]?
    var people: [Name]?
    var findings: [Item]?
    var actions: [Item]?
    var targets: [Value]?
    var figures: [Value]?
  }

  /// Every such notice, read.
  static func all() throws -> [JudgedNotice] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Judged")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "gold").path)
    return try files.sorted().map { file in
      let name = String(file.dropLast(".json".count))
      let gold = try JSONDecoder().decode(
        Gold.self, from: Data(contentsOf: folder.appending(path: "gold/\(file)")))
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "docs/\(name).txt")))
      let record = try Reader.read(
        Original(name: "\(name).txt", bytes: bytes, sha256: ""), withText: true)
      return JudgedNotice(name: name, gold: gold, record: record)
    }
  }
}

extension JudgedNotice {
  /// The facts of a field in the gold and in the record, as words that are equal where both agree.
  func facts(of field: String) -> (gold: [String], found: [String]) {
    guard gold.kind != Kind.notANotice.rawValue || field == "kind" else { return ([], []) }
    switch field {
    case "kind":
      let kind = record.kind.rawValue
      return ([gold.kind], [kind == gold.kindAlso ? gold.kind : kind])
    case "title":
      return gold.title == nil ? ([], []) : (plain([gold.title]), plain([record.title]))
    case "issuer": return (plain([gold.issuer]), plain([record.issuer]))
    case "publisher":
      return gold.publisher == "admin"
        ? ([], []) : (plain([gold.publisher]), plain([record.publisher]))
    case "numbers":
      return (
        plain([gold.documentNumber, gold.indexNumber]),
        plain([record.documentNumber, record.indexNumber])
      )
    case "days":
      return (
        plain([gold.publishedOn, gold.signedOn]), plain([record.publishedOn, record.signedOn])
      )
    case "region":
      return (
        plain([gold.region?.province, gold.region?.city, gold.region?.county]),
        plain([record.region?.province, record.region?.city, record.region?.county])
      )
    case "inspection":
      let (theirs, ours) = (gold.inspection, record.inspection)
      return (
        plain([theirs?.by, theirs?.from, theirs?.to, theirs?.feedbackOn]),
        plain([ours?.by, ours?.from, ours?.to, ours?.feedbackOn])
      )
    case "contacts":
      let (theirs, ours) = (gold.contacts, record.contacts)
      return (
        plain((theirs?.phones ?? []) + (theirs?.emails ?? [])),
        plain((ours?.phones ?? []) + (ours?.emails ?? []))
      )
    case "dates":
      let dates = record.dates.map(\.date).filter { $0.utf8.count == 10 }
      return (Array(Set(gold.dates ?? [])), Array(Set(dates)))
    case "people":
      return (
        Array(Set((gold.people ?? []).map(\.name))), Array(Set(record.people.map(\.name)))
      )
    default: return items(of: field)
    }
  }

  private func items(of field: String) -> (gold: [String], found: [String]) {
    // The problems of feedback stand in prose, and where one ends is open to dispute.
    let isReport = gold.kind == Kind.rectificationReport.rawValue
    switch field {
    case "findings" where isReport:
      return (plain((gold.findings ?? []).map(\.title)), plain(record.findings.map(\.title)))
    case "statuses" where isReport:
      let stated = (gold.findings ?? []).compactMap { item in
        item.status.map { "\(item.title) \(Self.statuses[$0] ?? $0)" }
      }
      let read = record.findings.compactMap { item in
        item.status.map { "\(item.title) \($0.rawValue)" }
      }
      return (plain(stated), plain(read))
    case "measures" where isReport:
      let counted = (gold.findings ?? []).compactMap { item in
        item.measureCount.map { "\(item.title) \($0)" }
      }
      return (plain(counted), plain(record.findings.map { "\($0.title) \($0.measures.count)" }))
    case "actions":
      return (plain((gold.actions ?? []).map(\.title)), plain(record.actions.map(\.title)))
    case "targets":
      return (
        (gold.targets ?? []).map { "\($0.comparator ?? "=") \($0.value) \(unit($0.unit))" },
        record.targets.map { "\($0.comparator.rawValue) \($0.value) \(unit($0.unit))" }
      )
    case "figures" where isReport:
      return (
        (gold.figures ?? []).map { "\($0.value) \(unit($0.unitOpen == true ? nil : $0.unit))" },
        record.figures.map { "\($0.value) \(unit($0.unit))" }
      )
    default: return ([], [])
    }
  }

  private static let statuses = ["完成": "done", "阶段性完成": "partly-done", "未完成": "not-done"]

  private func unit(_ words: String?) -> String {
    plain([words]).first ?? ""
  }

  /// The letters, digits and signs of quantity alone: marks and quotes are written in many ways.
  private func plain(_ words: [String?]) -> [String] {
    words.compactMap { words in
      let letters = words?.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "%‰/".unicodeScalars.contains($0)
      }
      return letters.map { String(String.UnicodeScalarView($0)).lowercased() }
    }.filter { !$0.isEmpty }
  }
}
