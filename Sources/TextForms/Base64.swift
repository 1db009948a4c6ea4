// Bytes in JSON, by RFC 4648.

/// Bytes as base64.
public enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  /// What each byte stands for; 0xFF for none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// Writes bytes.
  public static func encode(_ bytes: [UInt8]) -> String { encode(bytes[...]) }

  /// Writes bytes.
  public static func encode(_ bytes: ArraySlice<UInt8>) -> String {
    // Looked up once: a static costs a call at each use.
    let digits = Self.digits
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    func write(_ group: Int, _ count: Int) {
      text.append(digits[group >> 18 & 63])
      text.append(digits[group >> 12 & 63])
      if count > 1 { text.append(digits[group >> 6 & 63]) }
      if count > 2 { text.append(digits[group & 63]) }
    }
    var (group, count) = (0, 0)
    for byte in bytes {
      group = group << 8 | Int(byte)
      count += 1
      if count == 3 {
        write(group, 3)
        (group, count) = (0, 0)
      }
    }
    if count > 0 {
      write(group << (8 * (3 - count)), count)
      text += Array(repeating: padding, count: 3 - count)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads bytes; nil where the text is not base64 with its padding.
  public static func decode(_ text: String) -> [UInt8]? {
    let values = Self.values
    let characters = Array(text.utf8)
    guard characters.count % 4 == 0 else { return nil }
    let padded = characters.reversed().prefix(2).prefix { $0 == padding }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var (group, count) = (0, 0)
    for character in characters[..<(characters.count - padded)] {
      let value = values[Int(character)]
      guard value != 0xFF else { return nil }
      group = group << 6 | Int(value)
      count += 1
      if count == 4 {
        bytes.append(UInt8(truncatingIfNeeded: group >> 16))
        bytes.append(UInt8(truncatingIfNeeded: group >> 8))
        bytes.append(UInt8(truncatingIfNeeded: group))
        (group, count) = (0, 0)
      }
    }
    guard count > 0 else { return padded == 0 ? bytes : nil }
    // What is left over of the last digit has to be nothing.
    let rest = group << (6 * padded)
    guard count == 4 - padded, rest & (1 << (8 * padded) - 1) == 0 else { return nil }
    for shift in [16, 8].prefix(3 - padded) { bytes.append(UInt8(rest >> shift & 255)) }
    return bytes
  }
}
