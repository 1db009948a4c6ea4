// What is written is JSON, whatever way a type chooses to say what it is.

import Foundation
import Testing

@testable import TextForms

@Suite struct JSONWritingTests {
  private static func written(_ value: some Encodable) throws -> String {
    String(decoding: try JSONText.encode(value), as: UTF8.self)
  }

  private struct Nothing: Encodable {}

  private struct Silent: Encodable {
    func encode(to encoder: any Encoder) {}
  }

  private struct Nested: Encodable {
    enum Key: String, CodingKey {
      case first, second, third
    }

    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Key.self)
      var inner = outer.nestedContainer(keyedBy: Key.self, forKey: .first)
      try inner.encode(1, forKey: .first)
      var list = inner.nestedUnkeyedContainer(forKey: .second)
      try list.encode("a")
      try list.encodeNil()
      var deeper = list.nestedContainer(keyedBy: Key.self)
      try deeper.encode(true, forKey: .third)
      try outer.encode([[1, 2], []], forKey: .second)
      var again = encoder.container(keyedBy: Key.self)
      try again.encode(UInt64.max, forKey: .third)
    }
  }

  @Test func `containers in each other end where they must`() throws {
    #expect(
      try Self.written(Nested())
        == #"{"first":{"first":1,"second":["a",null,{"third":true}]},"second":[[1,2],[]],"third":18446744073709551615}"#
    )
  }

  @Test func `what says nothing is an empty object`() throws {
    #expect(try Self.written(Nothing()) == "{}")
    #expect(try Self.written(Silent()) == "{}")
    #expect(try Self.written([Nothing()]) == "[{}]")
    #expect(try Self.written([Int]()) == "[]")
    #expect(try Self.written(String?.none) == "null")
  }

  @Test(arguments: [
    ("整改", "\"整改\""), ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\u{0}\u{1F}\n\t\r", #""\u0000\u001f\n\t\r""#),
    ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
  ])
  func `strings are escaped where they must be`(text: String, json: String) throws {
    #expect(try Self.written(text) == json)
    #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)) == text)
  }

  @Test(arguments: [
    (1.0, "1"), (-0.5, "-0.5"), (1e300, "1e+300"), (0.1, "0.1"), (1e-7, "1e-07"),
  ])
  func `numbers are written so that they come back`(number: Double, json: String) throws {
    #expect(try Self.written(number) == json)
    #expect(try JSONDecoder().decode(Double.self, from: Data(json.utf8)) == number)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what JSON has no number for is refused`(number: Double) {
    #expect(throws: EncodingError.self) { try JSONText.encode([number]) }
  }

  @Test func `dictionaries and superclasses are written, too`() throws {
    #expect(try Self.written(["a": [1.5]]) == #"{"a":[1.5]}"#)
    #expect(try Self.written([1: "a"]) == #"{"1":"a"}"#)
  }

  private struct Mixed: Encodable {
    var zebra = 1
    var apple = ["b": 2.5, "a": -1, "a10": 3, "B": 4]
    var list = [Inner(), Inner()]
    var nothing: [Inner] = []
    var text = "整改 {\"x\": [1, 2]}\u{1}\u{8}\u{C}"

    struct Inner: Encodable {
      var b = true
      var a: String? = "x"
      var c: Int?
    }
  }

  @Test func `sorted JSON is byte for byte that of Foundation`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(try JSONText.encode(Mixed(), .sorted) == Array(encoder.encode(Mixed())))
    let numbers = [0.1, 1e21, 123_456_789.125, -0.0, .leastNonzeroMagnitude, 1e16, 12]
    #expect(try JSONText.encode(numbers, .sorted) == Array(encoder.encode(numbers)))
  }

  @Test func `indented JSON says the same`() throws {
    let plain = try JSONText.encode(Mixed(), .sorted)
    let pretty = try JSONText.encode(Mixed(), [.sorted, .pretty])
    #expect(String(decoding: pretty, as: UTF8.self).hasPrefix("{\n  \"apple\": {\n    \"B\": 4,"))
    #expect(String(decoding: pretty, as: UTF8.self).contains("\"nothing\": [],\n"))
    let same = try JSONSerialization.jsonObject(with: Data(pretty)) as? NSDictionary
    let meant = try JSONSerialization.jsonObject(with: Data(plain)) as? NSDictionary
    #expect(same == meant)
  }

  @Test func `printable JSON says the same without a character that a terminal obeys`() throws {
    let text = "a\u{7F}\u{9B}31m\u{202E}反\u{2066}“引号”，\u{61C}\u{FEFF}\u{200F}é\u{1F600}"
    let json = JSONText.printable(try JSONText.encode([text]))
    #expect(try JSONDecoder().decode([String].self, from: Data(json)) == [text])
    let hasCommands = String(decoding: json, as: UTF8.self).unicodeScalars.contains { $0.isCommand }
    #expect(!hasCommands)
    let harmless = try JSONText.encode(["“整改”，é\u{1F600}"])
    #expect(JSONText.printable(harmless) == harmless)
  }
}
