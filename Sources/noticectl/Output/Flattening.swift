// An object as pairs of key and value: its form in CSV.

import NoticeRecord
import TextForms

/// Takes objects apart.
enum Flattening {
  /// The values of an object with their paths, sorted: `findings.0.title`.
  static func pairs(of object: some Encodable) throws -> [(String, String)] {
    let value = try RecordJSON.decode(JSONValue.self, from: RecordJSON.encode(object))
    return pairs(of: value, at: "")
  }

  private static func pairs(of value: JSONValue, at path: String) -> [(String, String)] {
    let start = path.isEmpty ? "" : path + "."
    switch value {
    case .null: return []
    case .bool(let value): return [(path, "\(value)")]
    case .number(let value): return [(path, plain(value))]
    case .string(let text): return [(path, text)]
    case .array(let values):
      return values.enumerated().flatMap { pairs(of: $1, at: start + "\($0)") }
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { pairs(of: $1, at: start + $0) }
    }
  }
}
