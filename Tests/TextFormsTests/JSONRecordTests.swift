// A record's own way through its members gives the JSON that Codable gives.

import Foundation
import Testing

@testable import TextForms

@Suite struct JSONRecordTests {
  private enum Colour: String, Codable {
    case red, green
  }

  private struct Record: JSONRecord, Equatable {
    var title = ""
    var note: String?
    var id: Int64 = 0
    var copyOf: Int64?
    var count = 0
    var colour = Colour.red

    static let blank = Record()

    mutating func visit(_ members: inout some JSONMemberVisitor) throws {
      try members.visit("title", &title)
      try members.visit("note", &note)
      try members.visit("id", &id)
      try members.visit("copyOf", &copyOf)
      try members.visit("count", &count)
      try members.visit("colour", &colour, as: \.rawValue, Colour.init)
    }
  }

  /// The same by Codable.
  private struct Twin: Codable {
    var title = ""
    var note: String?
    var id: Int64 = 0
    var copyOf: Int64?
    var count = 0
    var colour = Colour.red
  }

  private static let full = Record(
    title: "整改\n\"通报\"", note: "", id: .max, copyOf: -7, count: 12, colour: .green)

  @Test(arguments: [.blank, full])
  private func `the JSON is that of Codable, and reads back`(record: Record) throws {
    let twin = Twin(
      title: record.title, note: record.note, id: record.id, copyOf: record.copyOf,
      count: record.count, colour: record.colour)
    for layout in [[], .sorted] as [JSONText.Layout] {
      let json = try JSONText.encode([record, record], layout)
      #expect(json == (try JSONText.encode([twin, twin], layout)))
      #expect(try JSONText.decode([Record].self, from: json) == [record, record])
    }
  }

  @Test func `members may come in any order, with others between them and null for none`() throws {
    let json = #"{"x":[1],"colour":"green","id":1,"note":null,"y":{},"count":2,"title":"a"}"#
    let record = try JSONText.decode(Record.self, from: Array(json.utf8))
    #expect(record == Record(title: "a", id: 1, count: 2, colour: .green))
  }

  @Test(arguments: [
    (#"[{"id":1,"count":2,"colour":"red"}]"#, "title"),
    (#"[{"title":7,"id":1,"count":2,"colour":"red"}]"#, "title"),
    (#"[{"title":"a","id":1.5,"count":2,"colour":"red"}]"#, "id"),
    (#"[{"title":"a","id":1,"count":null,"colour":"red"}]"#, "count"),
    (#"[{"title":"a","id":1,"count":2,"colour":"blue"}]"#, "colour"), ("[7]", nil),
  ])
  func `what is missing or of another type is named`(json: String, key: String?) throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONText.decode([Record].self, from: Array(json.utf8))
    }
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath
      case .dataCorrupted(let context): context.codingPath
      default: []
      }
    #expect(path.first?.intValue == 0)
    #expect(path.dropFirst().first?.stringValue == key)
  }

  @Test func `other coders are refused`() throws {
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(Record.blank) }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Record.self, from: Data("{}".utf8))
    }
  }
}
