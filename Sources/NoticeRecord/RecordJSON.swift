// The JSON form of a record: keys sorted, so that the same notice is always the same bytes.

import FoundationEssentials

/// The JSON form of records, as RECORD describes it.
public enum RecordJSON {
  /// A record, or another value of this room, as one line of JSON.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// A record read back from its JSON form.
  ///
  /// - Throws: `DecodingError` where the bytes are not such a record.
  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
