// Looks rows up in an embedded table without building a dictionary of it.

/// A table of lines `key TAB value`, sorted by the bytes of the key.
struct SortedTable: Sendable {
  private let bytes: [UInt8]
  private let lines: [Int32]

  /// Takes a table that ends with a line break.
  init(_ bytes: [UInt8]) {
    var lines: [Int32] = bytes.isEmpty ? [] : [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
      lines.append(Int32(offset + 1))
    }
    self.bytes = bytes
    self.lines = lines
  }

  /// The value beside a key.
  func value(of key: some Collection<UInt8>) -> ArraySlice<UInt8>? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let start = Int(lines[middle])
      switch order(of: key, at: start) {
      case 0: return rest(from: start + key.count + 1)
      case ..<0: high = middle
      default: low = middle + 1
      }
    }
    return nil
  }

  /// Below 0 when the key sorts before the row at `start`, 0 when it is that row's.
  private func order(of key: some Collection<UInt8>, at start: Int) -> Int {
    var place = start
    for byte in key {
      let here = bytes[place]
      if here == 0x09 || byte > here { return 1 }
      if byte < here { return -1 }
      place += 1
    }
    return bytes[place] == 0x09 ? 0 : -1
  }

  private func rest(from start: Int) -> ArraySlice<UInt8> {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return bytes[start..<end]
  }
}
