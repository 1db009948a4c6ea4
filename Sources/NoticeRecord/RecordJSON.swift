// The JSON form of a record: keys sorted, so that the same notice is always the same bytes.

import TextForms

/// The JSON form of records, as RECORD describes it.
public enum RecordJSON {
  /// A record, or another value of this room, as one line of JSON.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public static func encode(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
    try JSONText.encode(value, pretty ? [.sorted, .pretty] : .sorted)
  }

  /// A record read back from its JSON form.
  ///
  /// - Throws: `DecodingError` where the bytes are not such a record.
  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws
    -> Value
  {
    try JSONText.decode(type, from: bytes)
  }
}
