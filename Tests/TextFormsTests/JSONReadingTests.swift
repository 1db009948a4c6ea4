// What is JSON is read as it is meant, and what is not is refused.

import Foundation
import Testing

@testable import TextForms

@Suite struct JSONReadingTests {
  /// Any JSON.
  private enum Value: Codable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .flag(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if let value = try? container.decode([Value].self) {
        self = .list(value)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .null: try container.encodeNil()
      case .flag(let value): try container.encode(value)
      case .number(let value): try container.encode(value)
      case .text(let value): try container.encode(value)
      case .list(let value): try container.encode(value)
      case .object(let value): try container.encode(value)
      }
    }
  }

  private static func read(_ text: String) throws -> Value {
    try JSONText.decode(Value.self, from: Array(text.utf8))
  }

  @Test(arguments: [
    "null", " true ", "false", "0", "-0", "12", "-3.25", "1e3", "2.5E-2", "\"\"", "\"整改\"",
    #""a\n\t\r\b\f\"\\\/b""#, #""\u6574\uD83D\uDE00""#, "[]", "[1, [2, []], {}]", "{}",
    #"{"a": {"b": [null, true]}, "c": "x"}"#, "\n[\r\n1\t]\n",
  ])
  func `it is read as Foundation reads it`(text: String) throws {
    #expect(try Self.read(text) == JSONDecoder().decode(Value.self, from: Data(text.utf8)))
  }

  @Test(arguments: [
    "", " ", "nul", "tru", "True", "01", "1.", ".5", "-", "+1", "1e", "0x1", "NaN", "[1,]", "[,1]",
    "[1 2]", "[", "]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "{\"a\":1", "\"", "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uD800\\u0041\"", "\"\u{1}\"", "\"a\nb\"", "1 2",
    "\"\\", "\u{FEFF}1", "{1:2}", "'a'",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: DecodingError.self) { try Self.read(text) }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func `a string that is no UTF-8 is refused`(bytes: [UInt8]) {
    #expect(throws: DecodingError.self) { try JSONText.decode(String.self, from: bytes) }
  }

  @Test func `nesting has an end`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONTape(Array(nested(JSONTape.deepest).utf8))
    #expect(throws: JSONFault.self) { try JSONTape(Array(nested(JSONTape.deepest + 1).utf8)) }
    #expect(throws: JSONFault.self) { try JSONTape(Array(nested(1_000_000).utf8)) }
  }

  private struct Record: Codable, Equatable {
    var id: Int64
    var small: UInt8?
    var title: String?
    var share: Double
    var parts: [Part]

    struct Part: Codable, Equatable {
      var names: [String]
      var on: Bool
    }
  }

  private static func path(of text: String) -> (path: [String], isMissing: Bool) {
    do {
      _ = try JSONText.decode(Record.self, from: Array(text.utf8))
      return ([], false)
    } catch DecodingError.keyNotFound(let key, let context) {
      return ((context.codingPath + [key]).map(\.stringValue), true)
    } catch DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context), DecodingError.dataCorrupted(let context)
    {
      return (context.codingPath.map(\.stringValue), false)
    } catch {
      return (["\(error)"], false)
    }
  }

  @Test(arguments: [
    (#"{"id":1,"share":1,"parts":[{"names":["a",3],"on":true}]}"#, "parts.0.names.1"),
    (#"{"id":1,"share":1,"parts":[{"names":[],"on":true},{"names":[],"on":1}]}"#, "parts.1.on"),
    (#"{"id":"1","share":1,"parts":[]}"#, "id"), (#"{"id":1.5,"share":1,"parts":[]}"#, "id"),
    (#"{"id":1,"small":256,"share":1,"parts":[]}"#, "small"),
    (#"{"id":1,"share":1e999,"parts":[]}"#, "share"), (#"{"share":1,"parts":[]}"#, "id"),
    (#"{"id":null,"share":1,"parts":[]}"#, "id"), (#"{"id":1,"share":1,"parts":{}}"#, "parts"),
    (#"{"id":9223372036854775808,"share":1,"parts":[]}"#, "id"),
  ])
  func `an error names the way to what is wrong`(text: String, path: String) {
    #expect(Self.path(of: text).path.joined(separator: ".") == path)
  }

  @Test func `values come back as they were written`() throws {
    let record = Record(
      id: .min, small: 255, title: "\u{0}\"\\/\u{1F600}整改\n\u{7F}\u{202E}", share: 0.1,
      parts: [.init(names: ["", "a"], on: false), .init(names: [], on: true)])
    let bytes = try JSONText.encode(record)
    #expect(try JSONText.decode(Record.self, from: bytes) == record)
    #expect(try JSONDecoder().decode(Record.self, from: Data(bytes)) == record)
    #expect(
      try JSONText.decode(Record.self, from: Array(JSONEncoder().encode(record))) == record)
  }

  @Test func `damaged text is refused or read, and never ends the program`() {
    let text = Array(
      #"{"id":12,"title":"整\u6539","share":-1.5e2,"parts":[{"names":["a"],"on":true}]}"#.utf8)
    for seed in 0..<20_000 {
      let bytes = Self.damaged(text, by: seed)
      // ignoring: most damaged texts are refused.
      let own = try? JSONText.decode(Value.self, from: bytes)
      let other = try? JSONDecoder().decode(Value.self, from: Data(bytes))
      // Foundation takes some texts that RFC 8259 does not; what we take, it reads alike.
      if own != nil { #expect(own == other, "\(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  private static func damaged(_ text: [UInt8], by seed: Int) -> [UInt8] {
    var bytes = text
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0...seed % 4 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % bytes.count
      switch (state >> 40) % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: state >> 24)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(truncatingIfNeeded: state >> 16), at: place)
      }
    }
    return bytes
  }
}
