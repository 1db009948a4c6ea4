// Errors carry a name and parameters there and back.

import Testing

@testable import Varlink

@Suite struct VarlinkErrorTests {
  @Test func `an error says what it was given`() throws {
    let error = VarlinkError.invalidParameter("filter.kind")
    #expect(error.name == "org.varlink.service.InvalidParameter")
    #expect(error.reason == "InvalidParameter")
    #expect(try error.parameters(as: [String: String].self) == ["parameter": "filter.kind"])
  }

  @Test func `an error without parameters is read as an empty object`() throws {
    let received = VarlinkError("a.b.C", message: Array(#"{"error":"a.b.C"}"#.utf8))
    #expect(try received.parameters(as: NoParameters.self) == NoParameters())
  }
}
