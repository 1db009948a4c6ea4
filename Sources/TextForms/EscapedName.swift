// File names are bytes; terminals, the journal and our interfaces carry text.

/// The text form of a file's name or path: a byte that is no part of valid UTF-8, a character that a
/// terminal may obey and a backslash are written `\xNN`; everything else stands for itself. So no name
/// can forge a line, and the bytes can be told again.
public enum EscapedName {
  /// Writes a name.
  public static func escape(_ name: [UInt8]) -> String {
    // Most names are plain ASCII.
    if name.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) {
      return String(decoding: name, as: UTF8.self)
    }
    var text = ""
    var rest = name[...]
    while !rest.isEmpty {
      let scalar = firstScalar(rest)
      let length = scalar.map { UTF8.width($0) } ?? 1
      if let scalar, scalar != "\\", !scalar.isCommand {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in rest.prefix(length) {
          text += "\\x" + Unicode.Scalar(byte).hexadecimal(digits: 2)
        }
      }
      rest = rest.dropFirst(length)
    }
    return text
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

  /// The character that the bytes begin with; nil where that is not UTF-8.
  private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = bytes.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.first
  }
}
