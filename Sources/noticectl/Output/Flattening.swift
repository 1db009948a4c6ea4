// An object as pairs of key and value: its form in CSV.

import NoticeRecord

/// Takes objects apart.
enum Flattening {
  private enum Value: Decodable {
    case none
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let value = try? container.decode(Bool.self) {
        self = .text("\(value)")
      } else if let value = try? container.decode(Int64.self) {
        self = .text("\(value)")
      } else if let value = try? container.decode(Double.self) {
        self = .text("\(value)")
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if let value = try? container.decode([Value].self) {
        self = .list(value)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }
  }

  /// The values of an object with their paths, sorted: `findings.0.title`.
  static func pairs(of object: some Encodable) throws -> [(String, String)] {
    let value = try RecordJSON.decode(Value.self, from: RecordJSON.encode(object))
    return pairs(of: value, at: "")
  }

  private static func pairs(of value: Value, at path: String) -> [(String, String)] {
    let start = path.isEmpty ? "" : path + "."
    switch value {
    case .none: return []
    case .text(let text): return [(path, text)]
    case .list(let values):
      return values.enumerated().flatMap { pairs(of: $1, at: start + "\($0)") }
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { pairs(of: $1, at: start + $0) }
    }
  }
}
