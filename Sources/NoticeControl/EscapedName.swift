// File names are bytes; our interfaces carry text.

/// The text form of a file's name or path: a byte that is no part of valid UTF-8, a control
/// character and a backslash are written `\xNN`; everything else stands for itself.
public enum EscapedName {
  /// Writes a name.
  public static func escape(_ name: [UInt8]) -> String {
    var text: [UInt8] = []
    var rest = name[...]
    while let byte = rest.first {
      let length = characterLength(rest)
      if length == 0 || byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
        || isC1Control(rest, length)
      {
        for byte in rest.prefix(max(length, 1)) { text += escaped(byte) }
      } else {
        text += rest.prefix(length)
      }
      rest = rest.dropFirst(max(length, 1))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a name; nil where a backslash is not followed by `x` and two hexadecimal digits.
  public static func unescape(_ text: String) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        name.append(byte)
        continue
      }
      guard rest.popFirst() == UInt8(ascii: "x"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      name.append(value)
      rest = rest.dropFirst(2)
    }
    return name
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// The number of bytes of the character at the start; 0 where there is no valid one.
  private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? 0 : length
  }

  /// U+0080 to U+009F, which terminals may take for commands.
  private static func isC1Control(_ bytes: ArraySlice<UInt8>, _ length: Int) -> Bool {
    guard length == 2, let first = bytes.first, let second = bytes.dropFirst().first else {
      return false
    }
    return first == 0xC2 && second < 0xA0
  }
}
