// The installed libopencc, which our tables of scripts are held against.

import COpenCC
import Glibc

/// libopencc's conversion from traditional to simplified script.
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

  /// A text in simplified script.
  func simplify(_ text: String) -> String? {
    // Unsafe: the library takes a C string and returns one of its own, freed here.
    guard let result = opencc_convert_utf8(converter, text, strlen(text)) else { return nil }
    defer { opencc_convert_utf8_free(result) }
    return String(cString: result)
  }
}
