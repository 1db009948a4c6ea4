// JSON for people's eyes.

/// Rewrites JSON that is already right.
enum JSONPrinting {
  /// A member or element a line, indented by two spaces a level.
  static func indented(_ json: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    var (isInString, isEscaped) = (false, false)
    func newLine() { text += [0x0A] + Array(repeating: 0x20, count: 2 * depth) }
    for (place, byte) in json.enumerated() {
      if isInString {
        text.append(byte)
        isInString = byte != UInt8(ascii: "\"") || isEscaped
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        text.append(byte)
        // An empty object or list stays together.
        if json[place + 1] != byte + 2 {
          depth += 1
          newLine()
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if json[place - 1] != byte - 2 {
          depth -= 1
          newLine()
        }
        text.append(byte)
      case UInt8(ascii: ","):
        text.append(byte)
        newLine()
      case UInt8(ascii: ":"): text += [byte, 0x20]
      default:
        isInString = byte == UInt8(ascii: "\"")
        text.append(byte)
      }
    }
    return text
  }

  /// Characters that a terminal obeys as escapes.
  static func printable(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: \.mayBeginCommand) else { return json }
    var text: [UInt8] = []
    text.reserveCapacity(json.count)
    var place = 0
    while place < json.count {
      let byte = json[place]
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let character = json[place..<min(place + length, json.count)]
      // Line ends between members stay.
      if byte >= 0x20, byte.mayBeginCommand,
        let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first,
        scalar.isCommand
      {
        text += Array("\\u\(scalar.hexadecimal(digits: 4))".utf8)
      } else {
        text += character
      }
      place += length
    }
    return text
  }
}
