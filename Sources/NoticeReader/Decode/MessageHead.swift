// The header lines of a mail message or of one of its parts.

/// Header lines up to the empty line that ends them.
struct MessageHead {
  /// A header's value.
  struct Value {
    fileprivate var bytes: [UInt8]

    /// The value in lower case.
    var lowercased: [UInt8] { bytes.map(ASCII.lowercased) }

    /// The parameter called `name`, without quotes: `boundary="a"`.
    func parameter(_ name: StaticString) -> [UInt8]? {
      let wanted = Array("\(name)=".utf8)
      for part in bytes.split(separator: UInt8(ascii: ";")).dropFirst() {
        let part = part.drop(while: ASCII.isWhiteSpace)
        guard part.prefix(wanted.count).map(ASCII.lowercased) == wanted else { continue }
        return part.dropFirst(wanted.count).filter {
          $0 != UInt8(ascii: "\"") && !ASCII.isWhiteSpace($0)
        }
      }
      return nil
    }
  }

  /// Where the content begins.
  private(set) var end: Int
  private var lines: [(name: [UInt8], value: [UInt8])] = []

  /// Reads the head that `range` begins with; nil when it begins otherwise or goes on too long.
  init?(of file: [UInt8], in range: Range<Int>, longest: Int) {
    let limit = min(range.upperBound, range.lowerBound + longest)
    end = range.lowerBound
    while let lineEnd = file[end..<limit].firstIndex(of: 0x0A) {
      let line = file[end..<lineEnd]
      end = lineEnd + 1
      if line.allSatisfy(ASCII.isWhiteSpace) {
        if lines.isEmpty { continue } else { return }
      }
      guard add(line) else { return nil }
    }
    return nil
  }

  /// The value of the header called `name`, which is in lower case.
  func value(of name: StaticString) -> Value? {
    let wanted = Array("\(name)".utf8)
    return lines.first { $0.name == wanted }.map { Value(bytes: $0.value) }
  }

  /// Adds a header line or the continuation of one; false for a line that is neither.
  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    if let first = line.first, first == 0x20 || first == 0x09, !lines.isEmpty {
      lines[lines.count - 1].value += line
      return true
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    let name = line[..<colon]
    guard name.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") })
    else { return false }
    let value = line[(colon + 1)...].drop(while: ASCII.isWhiteSpace)
    lines.append((name.map(ASCII.lowercased), Array(value)))
    return true
  }
}
