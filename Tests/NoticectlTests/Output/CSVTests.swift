// RFC 4180.

import Testing

@testable import noticectl

@Suite struct CSVTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"), (["a,b"], "\"a,b\"\r\n"),
    (["say \"x\""], "\"say \"\"x\"\"\"\r\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\r\n"),
    (["整改，通报"], "整改，通报\r\n"), (["a\r\nb"], "\"a\r\nb\"\r\n"),
  ])
  func `a field is quoted where it has to be`(fields: [String], line: String) {
    #expect(CSV.line(fields) == line)
  }

  @Test func `an object becomes pairs`() throws {
    struct Inner: Encodable {
      var list = [1, 2]
      var flag = true
    }
    struct Outer: Encodable {
      var inner = Inner()
      var text = "x"
    }
    let pairs = try Flattening.pairs(of: Outer())
    #expect(pairs.map(\.0) == ["inner.flag", "inner.list.0", "inner.list.1", "text"])
    #expect(pairs.map(\.1) == ["true", "1", "2", "x"])
  }
}
