import FoundationEssentials
import NoticeRecord
import Testing

@Suite(.enabled(if: SchemaValidator.canRun, "no Python with jsonschema: make test installs it"))
struct SchemaTests {
  /// A way in which a record can be wrong: in its JSON form one text takes another's place.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let right: String
    let wrong: String
    /// Where the validator must see it.
    let place: String

    init(_ description: String, _ right: String, _ wrong: String, at place: String) {
      testDescription = description
      self.right = right
      self.wrong = wrong
      self.place = place
    }
  }

  private static let mistakes = [
    Mistake("a key too many", #""id":7"#, #""id":7,"colour":"red""#, at: "$:"),
    Mistake("a key too many inside", #""end":42"#, #""end":42,"length":12"#, at: ".span:"),
    Mistake("no kind", #""kind":"rectification-report","#, "", at: "$:"),
    Mistake("null for unknown", #""issuer":"中共某县卫生健康局党组""#, #""issuer":null"#, at: "$.issuer:"),
    Mistake("an empty text", #""name":"张三""#, #""name":"""#, at: "$.people[0].name:"),
    Mistake("an empty list", #""responsible":["办公室"]"#, #""responsible":[]"#, at: ".responsible:"),
    Mistake("another schema", #""schemaVersion":1"#, #""schemaVersion":2"#, at: "$.schemaVersion:"),
    Mistake("a made-up kind", "rectification-report", "poem", at: "$.kind:"),
    Mistake("a status in Chinese", #""status":"partly-done""#, #""status":"完成""#, at: ".status:"),
    Mistake("an unknown repair", "frame-shift", "guess", at: "$.repairs[1].kind:"),
    Mistake("an unknown comparator", #"">=""#, #""≥""#, at: "$.targets[0].comparator:"),
    Mistake("a number as text", #""value":1.5"#, #""value":"1.5""#, at: "$.targets[0].value:"),
    Mistake("a place before the file", #""start":30"#, #""start":-1"#, at: ".span.start:"),
    Mistake("a place between bytes", #""start":30"#, #""start":0.5"#, at: ".span.start:"),
    Mistake(
      "a fact without its place", #","span":{"end":42,"start":30},"text":"制定计划""#,
      #","text":"制定计划""#, at: "$.findings[0].measures[0]:"),
    Mistake("more than sure", #""confidence":0.9"#, #""confidence":1.1"#, at: ".confidence:"),
    Mistake("a month 13", "2024-07-17", "2024-13-17", at: "$.publishedOn:"),
    Mistake("a day 32", "2024-07-17", "2024-07-32", at: "$.publishedOn:"),
    Mistake("a date with a time", "2024-07-17", "2024-07-17T00:00", at: "$.publishedOn:"),
    Mistake("an unknown third of a month", "2023-03-late", "2023-03-end", at: "$.inspection.from:"),
    Mistake("a date that is only a month", "2024-02-29", "2024-02", at: "$.dates[0].date:"),
    Mistake("a short digest", "0f0f", "0f", at: "$.source.sha256:"),
    Mistake("an unknown encoding", "GB18030", "gb2312", at: "$.source.encoding:"),
    Mistake("a division code too short", "420106", "42010", at: "$.region.code:"),
    Mistake(
      "a number 0", #""number":1,"responsible""#, #""number":0,"responsible""#, at: ".number:"),
    Mistake(
      "a remark's code in words", "uncertain-date", "Uncertain date", at: "$.remarks[0].code:"),
  ]

  @Test func `a record with every key is right`() throws {
    #expect(try SchemaValidator.mistakes(in: [RecordJSON.encode(Notice.filled)]) == [""])
  }

  @Test func `a filled record uses every key that the schema knows`() throws {
    let schema = try JSONDecoder().decode(
      Schema.self,
      from: Data(
        contentsOf: URL(
          filePath: SchemaValidator.repository + "/Sources/NoticeRecord/notice.schema.json")))
    let record = String(decoding: try RecordJSON.encode(Notice.filled), as: UTF8.self)
    let unused = schema.keys.filter { !record.contains("\"\($0)\":") }
    #expect(unused.isEmpty)
    #expect(schema.keys.count > 50)
  }

  @Test func `a notice of which little is known is right`() throws {
    let notice = Notice(
      source: Source(
        name: "a.txt", bytes: 0, sha256: String(repeating: "a", count: 64), encoding: "UTF-8",
        format: .text, script: nil),
      kind: .notANotice)
    #expect(try SchemaValidator.mistakes(in: [RecordJSON.encode(notice)]) == [""])
  }

  @Test func `every word of the model is a word of the schema`() throws {
    var records = Kind.allCases.map { kind in
      var notice = Notice.filled
      notice.kind = kind
      return notice
    }
    records += Finding.Status.allCases.map { status in
      var notice = Notice.filled
      notice.findings[0].status = status
      return notice
    }
    records += Target.Comparator.allCases.map { comparator in
      var notice = Notice.filled
      notice.targets[0].comparator = comparator
      return notice
    }
    let mistakes = try SchemaValidator.mistakes(in: records.map { try RecordJSON.encode($0) })
    #expect(mistakes == records.map { _ in "" })
  }

  @Test func `a wrong record fails at the place of its mistake`() throws {
    let right = String(decoding: try RecordJSON.encode(Notice.filled), as: UTF8.self)
    let wrong = Self.mistakes.map { mistake in
      Array(right.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1).utf8)
    }
    let complaints = try SchemaValidator.mistakes(in: wrong)
    #expect(complaints.count == Self.mistakes.count)
    for (mistake, complaint) in zip(Self.mistakes, complaints) {
      #expect(complaint.contains(mistake.place), "\(mistake.testDescription)")
    }
  }

  @Test func `the golden records of the seeds are right`() throws {
    let folder = SchemaValidator.repository + "/seeds"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".record.json") }.sorted()
    let records = try names.map { name in
      let content = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      return [UInt8](content).filter { $0 != 0x0A }
    }
    let mistakes = try SchemaValidator.mistakes(in: records)
    #expect(mistakes.count == names.count)
    for (name, mistake) in zip(names, mistakes) { #expect(mistake == "", "\(name)") }
  }
}

/// The keys that a schema names, its own and those of its definitions.
private struct Schema: Decodable {
  private struct Object: Decodable {
    let properties: [String: Anything]?
  }
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }
  private enum CodingKeys: String, CodingKey {
    case properties
    case definitions = "$defs"
  }

  private let properties: [String: Anything]
  private let definitions: [String: Object]

  var keys: Set<String> {
    Set(properties.keys).union(
      definitions.values.flatMap { $0.properties.map { Array($0.keys) } ?? [] })
  }
}
