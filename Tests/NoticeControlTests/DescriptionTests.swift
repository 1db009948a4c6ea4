// The descriptions and the types that the programs use say the same.

import NoticeRecord
import Testing
import TextForms
import Varlink

@testable import NoticeControl

@Suite struct DescriptionTests {
  private func shape(_ value: some Encodable) throws -> JSONValue {
    try RecordJSON.decode(JSONValue.self, from: RecordJSON.encode(value))
  }

  private func description(_ text: String) throws -> InterfaceDescription {
    try InterfaceDescription(parsing: text)
  }

  @Test func `both descriptions can be read`() throws {
    #expect(try description(QueryInterface.description).name == QueryInterface.name)
    #expect(try description(ControlInterface.description).name == ControlInterface.name)
  }

  @Test func `every verb is described and every described method is a verb`() throws {
    #expect(
      try description(QueryInterface.description).methods.keys.sorted()
        == Samples.queries.map(\.method).sorted())
    #expect(
      try description(ControlInterface.description).methods.keys.sorted()
        == Samples.changes.map(\.method).sorted())
  }

  @Test(arguments: Samples.queries)
  func `a query is as described`(sample: Sample) throws {
    try check(sample, against: try description(QueryInterface.description))
  }

  @Test(arguments: Samples.changes)
  func `a change is as described`(sample: Sample) throws {
    try check(sample, against: try description(ControlInterface.description))
  }

  private func check(_ sample: Sample, against description: InterfaceDescription) throws {
    let method = try #require(description.methods[sample.method])
    let checker = ShapeChecker(description: description)
    #expect(checker.faults(of: try shape(sample.request), as: .structure(method.input)) == [])
    #expect(checker.faults(of: try shape(sample.reply), as: .structure(method.output)) == [])
  }

  @Test(arguments: [
    Refusal.notFound(what: "notice", id: 7), .ambiguous(what: "finding", id: 1, places: [1, 4]),
    .ambiguous(what: "finding", id: 1, places: [1, 4], titles: ["甲", "乙"]),
    .invalidQuery(column: 3, reason: "?"),
    .invalidQuery(column: 3, reason: "?", code: "bad-date", about: ["2024-13"]),
    .unavailable(reason: "full", advice: "free space"), .timeout(waiting: 2),
    .failed(reason: "x"),
  ])
  func `a refusal is as described and comes back`(refusal: Refusal) throws {
    let error = refusal.error(of: QueryInterface.name)
    let described = try description(QueryInterface.description).errors
    #expect(described.keys.contains(error.reason))
    #expect(Refusal(error) == refusal)
  }

  @Test(arguments: [
    Refusal.tooLarge(limit: 7), .invalidConfiguration(path: "/a", line: 3, reason: "?"),
    .notFound(what: "rejection", id: 1), .unavailable(reason: "x", advice: nil),
    .noSuchInput(reason: "x", advice: "y"),
    .unavailable(.bothNamed, about: ["7"], "x", advice: "y"),
  ])
  func `a refusal to change is as described and comes back`(refusal: Refusal) throws {
    let error = refusal.error(of: ControlInterface.name)
    let described = try description(ControlInterface.description).errors
    #expect(described.keys.contains(error.reason))
    #expect(Refusal(error) == refusal)
  }
}
