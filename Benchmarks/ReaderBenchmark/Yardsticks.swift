// What people would use for parts of the reader's work: glibc's iconv and libopencc.

import COpenCC
import Glibc

/// Converts bytes with glibc's iconv(3), leaving out what the other encoding lacks.
func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
  let converter = iconv_open(to, from)
  defer { iconv_close(converter) }
  var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
  var written = 0
  // Unsafe: iconv moves four C pointers through both buffers, within the sizes given with them.
  bytes.withUnsafeBytes { input in
    output.withUnsafeMutableBytes { result in
      var source = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
      var target = result.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      var room = result.count
      iconv(converter, &source, &left, &target, &room)
      written = result.count - room
    }
  }
  return Array(output[..<written])
}

/// libopencc's conversion to simplified script.
struct OpenCC {
  private let converter: opencc_t

  /// Nil where its dictionaries are not installed.
  init?() {
    // libopencc says "failed" with the pointer -1.
    guard let converter = opencc_open("t2s.json"), converter != opencc_t(bitPattern: -1) else {
      return nil
    }
    self.converter = converter
  }

  /// Simplifies text, and throws the result away.
  func simplify(_ text: [UInt8]) {
    // Unsafe: the library takes a counted C string and returns one of its own, freed here.
    let result = text.withUnsafeBytes { bytes in
      opencc_convert_utf8(
        converter, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    }
    opencc_convert_utf8_free(result)
  }
}
